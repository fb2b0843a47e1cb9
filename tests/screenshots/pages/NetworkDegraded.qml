import QtQuick

GallerySettings {
    page: "network"
    height: 900

    function fillIn() {
        world.setRoutes(3);
        world.setRoutes(2);
    }
    fill: fillIn
}
