import QtQuick
import Sotto.Ui

GallerySettings {
    page: ""
    width: 360 * Theme.zoom
    height: 720 * Theme.zoom
}
