import QtQuick

GallerySettings {
    page: "plugins"
}
