import QtQuick

GalleryFrame {
    width: 600
    height: 600
}
