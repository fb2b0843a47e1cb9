import QtQuick
import Sotto.Ui

GalleryFrame {
    width: 360 * Theme.zoom
    height: 440 * Theme.zoom
}
