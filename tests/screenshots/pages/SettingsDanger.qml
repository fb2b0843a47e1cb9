import QtQuick

GallerySettings {
    page: "danger"
}
