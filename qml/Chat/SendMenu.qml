import QtQuick
import Sotto.Ui

/// Other ways to send what stands in the composer.
Menu {
    id: menu

    signal plainWanted

    objectName: "comp.sendMenu"
    title: qsTr("Send")

    MenuItem {
        objectName: "comp.sendMenu.plain"
        text: qsTr("Send without preview")
        onTriggered: menu.plainWanted()
    }
}
