import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Plugin
import Sotto.Shell

/// The way between the parts of the program.
FocusScope {
    id: rail

    required property App app

    signal mineWanted

    readonly property Conversations conversations: app.conversations

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

        RailAccount {
            app: rail.app
            onMineWanted: rail.mineWanted()
        }
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
            visible: rail.app.requests.count > 0
            iconName: "requests"
            text: qsTr("Message requests, %1").arg(rail.app.requests.count)
            count: rail.app.requests.count
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
        PluginSlot {
            plugins: rail.app.plugins
            slot: "rail.item"
            small: true
            alignment: Qt.AlignHCenter
        }
        Item {
            Layout.fillHeight: true
        }
        RailNetwork {
            network: rail.app.network
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
