import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// What the rail offers, where there is no room for it.
Menu {
    id: menu

    required property Conversations conversations

    title: qsTr("Go to")

    MenuItem {
        text: qsTr("Chats")
        iconName: "chats"
        onTriggered: Navigation.openPage("chats")
    }
    MenuItem {
        text: qsTr("Message requests, %1").arg(menu.conversations.requests)
        iconName: "requests"
        onTriggered: Navigation.openPage("requests")
    }
    MenuItem {
        text: qsTr("Archive")
        iconName: "archive"
        onTriggered: {
            menu.conversations.filter = "archive";
            Navigation.openPage("chats");
        }
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
