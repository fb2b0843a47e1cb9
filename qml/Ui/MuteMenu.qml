import QtQuick
import Sotto.Ui

/// How long a conversation stays quiet. `chosen`: hours, 0 until tomorrow, -1 for ever.
Menu {
    id: menu

    signal chosen(int hours)

    title: qsTr("Mute")

    MenuItem {
        text: qsTr("For 1 hour")
        onTriggered: menu.chosen(1)
    }
    MenuItem {
        text: qsTr("For 8 hours")
        onTriggered: menu.chosen(8)
    }
    MenuItem {
        text: qsTr("Until tomorrow, 8:00")
        onTriggered: menu.chosen(0)
    }
    MenuItem {
        text: qsTr("Always")
        onTriggered: menu.chosen(-1)
    }
}
