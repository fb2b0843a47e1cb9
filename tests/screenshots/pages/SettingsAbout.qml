import QtQuick

GallerySettings {
    page: "about"
}
