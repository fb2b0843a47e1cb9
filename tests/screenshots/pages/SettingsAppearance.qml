import QtQuick

GallerySettings {
    page: "appearance"
    height: 1500
}
