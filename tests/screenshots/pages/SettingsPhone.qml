import QtQuick
import Sotto.Ui

GallerySettings {
    page: "appearance"
    width: 360 * Theme.zoom
    height: 1400 * Theme.zoom
}
