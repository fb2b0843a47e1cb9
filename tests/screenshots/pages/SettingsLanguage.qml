import QtQuick

GallerySettings {
    page: "language"
}
