import QtQuick

GallerySettings {
    page: "privacy"
    width: 360
    height: 1400
}
