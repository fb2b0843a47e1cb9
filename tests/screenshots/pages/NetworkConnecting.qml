import QtQuick

GallerySettings {
    page: "network"
    height: 700

    function fillIn() {
        world.setTrouble("connecting", "no_route", "No node answers.");
    }
    fill: fillIn
}
