import QtQuick

GalleryFrame {
    id: window

    width: 760
    height: 760

    Timer {
        interval: 200
        running: window.visible
        onTriggered: window.find("list").openMenu(window.find("list.rows").itemAtIndex(1), 120, 40)
    }
}
