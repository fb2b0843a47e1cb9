import QtQuick

GalleryFrame {
    id: window

    width: 760
    height: 640
    then: () => world.app.search.text = "tickets"

    Timer {
        interval: 200
        running: window.visible
        onTriggered: window.find("srch.results").itemAtIndex(0).menuWanted(120, 40)
    }
}
