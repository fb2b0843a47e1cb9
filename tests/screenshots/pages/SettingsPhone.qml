import QtQuick

GallerySettings {
    page: "appearance"
    width: 360
    height: 1400
}
