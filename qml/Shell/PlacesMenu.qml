import QtQuick
import Sotto.Ui
import Sotto.Shell

/// What the rail offers, where there is no room for it.
Menu {
    id: menu

    property int requests: 0

    title: qsTr("Go to")

    MenuItem {
        text: qsTr("Chats")
        iconName: "chats"
        onTriggered: Navigation.openPage("chats")
    }
    MenuItem {
        text: qsTr("Message requests, %1").arg(menu.requests)
        iconName: "requests"
        onTriggered: Navigation.openPage("requests")
    }
    MenuItem {
        text: qsTr("Archive")
        iconName: "archive"
        onTriggered: Navigation.openPage("archive")
    }
    MenuSeparator {}
    MenuItem {
        text: qsTr("Network")
        iconName: "network"
        onTriggered: Navigation.openPage("network")
    }
    MenuItem {
        text: qsTr("Settings")
        iconName: "settings"
        shortcut: "Ctrl+,"
        onTriggered: Navigation.openPage("settings")
    }
}
