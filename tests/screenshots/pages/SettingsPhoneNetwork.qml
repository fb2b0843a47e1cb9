import QtQuick
import Sotto.Ui

GallerySettings {
    page: "network"
    width: 360 * Theme.zoom
    height: 1500 * Theme.zoom

    function fillIn() {
        world.setRoutes(1);
    }
    fill: fillIn
}
