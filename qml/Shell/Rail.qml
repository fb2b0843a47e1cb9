import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// The way between the parts of the program.
FocusScope {
    id: rail

    required property Conversations conversations

    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Navigation")

    Rectangle {
        anchors.fill: parent
        color: Theme.color.window
    }
    Separator {
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.right: parent.right
        vertical: true
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.topMargin: Theme.space[3]
        anchors.bottomMargin: Theme.space[3]
        spacing: Theme.space[1]

        RailButton {
            objectName: "rail.chats"
            iconName: "chats"
            text: rail.conversations.unread > 0 ? qsTr("Chats, %n unread", "", rail.conversations.unread) : qsTr("Chats")
            shortcut: "Alt+1"
            count: rail.conversations.unread
            current: Navigation.page === "chats" && rail.conversations.filter !== "archive"
            onClicked: {
                rail.conversations.filter = "all";
                Navigation.openPage("chats");
            }
        }
        RailButton {
            objectName: "rail.requests"
            visible: rail.conversations.requests > 0
            iconName: "requests"
            text: qsTr("Message requests, %1").arg(rail.conversations.requests)
            count: rail.conversations.requests
            current: Navigation.page === "requests"
            onClicked: Navigation.openPage("requests")
        }
        RailButton {
            objectName: "rail.archive"
            iconName: "archive"
            text: qsTr("Archive")
            current: Navigation.page === "chats" && rail.conversations.filter === "archive"
            onClicked: {
                rail.conversations.filter = "archive";
                Navigation.openPage("chats");
            }
        }
        Item {
            Layout.fillHeight: true
        }
        RailButton {
            objectName: "rail.network"
            iconName: "network"
            text: qsTr("Network")
            current: Navigation.page === "network"
            onClicked: Navigation.openPage("network")
        }
        RailButton {
            objectName: "rail.settings"
            iconName: "settings"
            text: qsTr("Settings")
            shortcut: "Ctrl+,"
            current: Navigation.page === "settings"
            onClicked: Navigation.openPage("settings")
        }
    }
}
