import QtQuick

GalleryFrame {
    width: 900
    height: 700
    then: () => frame.dialogs.openMine()
}
