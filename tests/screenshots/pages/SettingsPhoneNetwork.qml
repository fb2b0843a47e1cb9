import QtQuick

GallerySettings {
    page: "network"
    width: 360
    height: 1500

    function fillIn() {
        world.setRoutes(1);
    }
    fill: fillIn
}
