import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// What the rail offers, where there is no room for it.
Menu {
    id: menu

    required property App app

    signal mineWanted

    title: qsTr("Go to")

    MenuItem {
        objectName: "places.chats"
        text: menu.app.conversations.unread > 0 ? qsTr("Chats, %n unread", "", menu.app.conversations.unread) : qsTr("Chats")
        iconName: "chats"
        shortcut: menu.app.commands.keysOf("chats")
        onTriggered: {
            menu.app.conversations.filter = "all";
            Navigation.openPage("chats");
        }
    }
    MenuItem {
        objectName: "places.requests"
        text: menu.app.requests.count > 0 ? qsTr("Message requests, %1").arg(menu.app.requests.count) : qsTr("Message requests")
        iconName: "requests"
        onTriggered: Navigation.openPage("requests")
    }
    MenuItem {
        objectName: "places.archive"
        text: qsTr("Archive")
        iconName: "archive"
        onTriggered: {
            menu.app.conversations.filter = "archive";
            Navigation.openPage("chats");
        }
    }
    MenuSeparator {}
    MenuItem {
        objectName: "places.network"
        //: %1 says whether the network is reached
        text: qsTr("Network: %1").arg(menu.app.network.stateText)
        iconName: "network"
        onTriggered: Navigation.openPage("network")
    }
    MenuItem {
        objectName: "places.settings"
        text: qsTr("Settings")
        iconName: "settings"
        shortcut: menu.app.commands.keysOf("settings")
        onTriggered: Navigation.openPage("settings")
    }
    MenuSeparator {}
    AccountMenu {
        app: menu.app
        onMineWanted: menu.mineWanted()
    }
}
