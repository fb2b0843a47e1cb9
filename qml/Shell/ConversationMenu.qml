import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// What one can do with a row of the list. One menu serves all rows.
Menu {
    id: menu

    required property Conversations conversations
    property string key
    property var row: null

    signal nicknameWanted(string key)
    signal blockWanted(string key)

    function openFor(item: Item, x: real, y: real): void {
        key = item.key;
        row = item;
        popup(item, x, y);
    }

    title: qsTr("Conversation")

    MenuItem {
        objectName: "list.menu.open"
        text: qsTr("Open")
        iconName: "chats"
        onTriggered: Navigation.openConversation(menu.key)
    }
    MenuItem {
        objectName: "list.menu.read"
        text: menu.row !== null && menu.row.news ? qsTr("Mark as read") : qsTr("Mark as unread")
        iconName: "read"
        shortcut: "Ctrl+Shift+R"
        onTriggered: menu.row.news ? menu.conversations.markRead(menu.key) : menu.conversations.markUnread(menu.key)
    }
    MenuItem {
        objectName: "list.menu.pin"
        text: menu.row !== null && menu.row.pinned ? qsTr("Unpin") : qsTr("Pin")
        iconName: "pin"
        shortcut: "Ctrl+D"
        onTriggered: menu.conversations.setPinned(menu.key, !menu.row.pinned)
    }
    MenuItem {
        objectName: "list.menu.unmute"
        text: qsTr("Unmute")
        iconName: "bell"
        visible: menu.row !== null && menu.row.muted
        height: visible ? implicitHeight : 0
        onTriggered: menu.conversations.mute(menu.key, 0)
    }
    MuteMenu {
        objectName: "list.menu.mute"
        onChosen: hours => hours > 0 ? menu.conversations.muteFor(menu.key, hours)
            : hours === 0 ? menu.conversations.muteUntilTomorrow(menu.key) : menu.conversations.mute(menu.key, -1)
    }
    MenuItem {
        objectName: "list.menu.archive"
        text: menu.conversations.filter === "archive" ? qsTr("Move back to the list") : qsTr("Archive")
        iconName: "archive"
        shortcut: "Ctrl+Shift+A"
        onTriggered: menu.conversations.setArchived(menu.key, menu.conversations.filter !== "archive")
    }
    MenuSeparator {}
    MenuItem {
        objectName: "list.menu.nickname"
        text: qsTr("Set nickname…")
        iconName: "edit"
        shortcut: "F2"
        enabled: menu.row !== null && !menu.row.selfNotes
        onTriggered: menu.nicknameWanted(menu.key)
    }
    MenuItem {
        objectName: "list.menu.copyId"
        text: qsTr("Copy account ID")
        iconName: "copy"
        onTriggered: Clipboard.copy(menu.key)
    }
    MenuItem {
        objectName: "list.menu.block"
        text: qsTr("Block…")
        iconName: "block"
        enabled: menu.row !== null && !menu.row.selfNotes
        onTriggered: menu.blockWanted(menu.key)
    }
    MenuItem {
        objectName: "list.menu.delete"
        text: qsTr("Delete conversation")
        iconName: "trash"
        danger: true
        onTriggered: menu.conversations.remove(menu.key)
    }
}
