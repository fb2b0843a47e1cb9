import QtQuick
import Sotto.Ui
import Sotto.Models

/// What can be done with the open conversation.
Menu {
    id: menu

    required property ChatModel chat
    required property Commands commands

    signal findWanted
    signal dateWanted
    signal detailsWanted
    signal clearWanted
    signal blockWanted
    signal deleteWanted

    title: qsTr("Conversation")

    MenuItem {
        text: qsTr("Details")
        iconName: "panel"
        shortcut: menu.commands.keysOf("details")
        onTriggered: menu.detailsWanted()
    }
    MenuItem {
        text: qsTr("Find in this conversation")
        iconName: "search"
        shortcut: menu.commands.keysOf("find")
        onTriggered: menu.findWanted()
    }
    MenuItem {
        objectName: "conv.menu.date"
        text: qsTr("Go to date…")
        iconName: "calendar"
        onTriggered: menu.dateWanted()
    }
    MenuItem {
        text: qsTr("Copy account ID")
        iconName: "copy"
        onTriggered: menu.chat.copy(menu.chat.conversation)
    }
    MenuSeparator {}
    MenuItem {
        text: qsTr("Clear messages…")
        iconName: "trash"
        onTriggered: menu.clearWanted()
    }
    MenuItem {
        text: menu.chat.blocked ? qsTr("Unblock") : qsTr("Block…")
        iconName: "block"
        visible: !menu.chat.self
        height: visible ? implicitHeight : 0
        onTriggered: {
            if (menu.chat.blocked)
                menu.chat.unblock();
            else
                menu.blockWanted();
        }
    }
    MenuItem {
        text: qsTr("Delete contact…")
        iconName: "trash"
        danger: true
        visible: !menu.chat.self
        height: visible ? implicitHeight : 0
        onTriggered: menu.deleteWanted()
    }
}
