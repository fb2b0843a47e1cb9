import QtQuick

GalleryFrame {
    width: 360
    height: 440
}
