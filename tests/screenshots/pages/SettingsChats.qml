import QtQuick

GallerySettings {
    page: "chats"
}
