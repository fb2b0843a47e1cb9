import QtQuick

GallerySettings {
    page: ""
    width: 360
    height: 720
}
