import QtQuick

GallerySettings {
    page: "notifications"
}
