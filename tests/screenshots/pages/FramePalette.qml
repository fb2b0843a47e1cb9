import QtQuick

GalleryFrame {
    width: 900
    height: 640
    then: () => frame.dialogs.openPalette()
}
