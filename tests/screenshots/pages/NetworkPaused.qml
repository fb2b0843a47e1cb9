import QtQuick

GallerySettings {
    page: "network"
    height: 700

    function fillIn() {
        world.app.network.pause(true);
        world.settle();
    }
    fill: fillIn
}
