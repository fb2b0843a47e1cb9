import QtQuick

GallerySettings {
    page: "system"
}
