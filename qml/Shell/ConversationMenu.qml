import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// What one can do with a row of the list. One menu serves all rows.
Menu {
    id: menu

    required property Conversations conversations
    required property Commands commands
    property string key
    property ConversationRow row: null
    /// Another pinned one comes after it.
    property bool followed: false

    /// All that are selected, if the row is one of them.
    readonly property var keys: row !== null && row.picked ? conversations.selected : [key]
    readonly property bool several: keys.length > 1
    readonly property bool ordered: row !== null && row.pinned && !several
    readonly property bool person: row !== null && !row.selfNotes && !several

    signal nicknameWanted(string key)
    signal blockWanted(string key)

    function openFor(item: ConversationRow, next: ConversationRow, x: real, y: real): void {
        key = item.key;
        row = item;
        followed = next !== null && next.pinned;
        popup(item, x, y);
    }

    title: qsTr("Conversation")

    MenuItem {
        objectName: "list.menu.open"
        text: qsTr("Open")
        iconName: "chats"
        enabled: !menu.several
        onTriggered: Navigation.openConversation(menu.key)
    }
    MenuItem {
        objectName: "list.menu.read"
        text: menu.row !== null && menu.row.news ? qsTr("Mark as read") : qsTr("Mark as unread")
        iconName: "read"
        shortcut: menu.commands.keysOf("toggleRead")
        onTriggered: menu.conversations.toggleRead(menu.keys)
    }
    MenuItem {
        objectName: "list.menu.pin"
        text: menu.row !== null && menu.row.pinned ? qsTr("Unpin") : qsTr("Pin")
        iconName: "pin"
        shortcut: menu.commands.keysOf("pin")
        onTriggered: menu.conversations.setPinned(menu.keys, !menu.row.pinned)
    }
    MenuItem {
        objectName: "list.menu.up"
        text: qsTr("Move up")
        iconName: "chevron-up"
        shortcut: qsTr("Ctrl+Shift+Up")
        visible: menu.ordered
        height: visible ? implicitHeight : 0
        enabled: menu.ordered && menu.row.index > 0
        onTriggered: menu.conversations.movePinned(menu.key, -1)
    }
    MenuItem {
        objectName: "list.menu.down"
        text: qsTr("Move down")
        iconName: "chevron-down"
        shortcut: qsTr("Ctrl+Shift+Down")
        visible: menu.ordered
        height: visible ? implicitHeight : 0
        enabled: menu.followed
        onTriggered: menu.conversations.movePinned(menu.key, 1)
    }
    MenuItem {
        objectName: "list.menu.unmute"
        text: qsTr("Unmute")
        iconName: "bell"
        visible: menu.row !== null && menu.row.muted
        height: visible ? implicitHeight : 0
        onTriggered: menu.conversations.mute(menu.keys, 0)
    }
    MuteMenu {
        objectName: "list.menu.mute"
        onChosen: hours => menu.conversations.muteFor(menu.keys, hours)
    }
    MenuItem {
        objectName: "list.menu.archive"
        text: menu.row !== null && menu.row.archived ? qsTr("Move back to the list") : qsTr("Archive")
        iconName: "archive"
        shortcut: menu.commands.keysOf("archive")
        onTriggered: menu.conversations.setArchived(menu.keys, !menu.row.archived)
    }
    MenuItem {
        objectName: "list.menu.select"
        text: menu.row !== null && menu.row.picked ? qsTr("Take out of the selection") : qsTr("Select")
        iconName: "check"
        shortcut: qsTr("Ctrl+Space")
        onTriggered: menu.conversations.toggleSelected(menu.key)
    }
    MenuSeparator {}
    MenuItem {
        objectName: "list.menu.nickname"
        text: qsTr("Set nickname…")
        iconName: "edit"
        shortcut: menu.commands.keysOf("nickname")
        enabled: menu.person
        onTriggered: menu.nicknameWanted(menu.key)
    }
    MenuItem {
        objectName: "list.menu.notes"
        text: qsTr("Notes about this person…")
        iconName: "notes"
        enabled: menu.person
        onTriggered: {
            Navigation.openConversation(menu.key);
            Navigation.setDetails(true);
        }
    }
    MenuItem {
        objectName: "list.menu.copyId"
        text: qsTr("Copy account ID")
        iconName: "copy"
        enabled: !menu.several
        onTriggered: Clipboard.copy(menu.key)
    }
    MenuItem {
        objectName: "list.menu.block"
        text: menu.row !== null && menu.row.blocked ? qsTr("Unblock") : qsTr("Block…")
        iconName: "block"
        enabled: menu.person
        onTriggered: {
            if (menu.row.blocked)
                menu.conversations.setBlocked(menu.key, false);
            else
                menu.blockWanted(menu.key);
        }
    }
    MenuItem {
        objectName: "list.menu.delete"
        text: menu.several ? qsTr("Delete conversations") : qsTr("Delete conversation")
        iconName: "trash"
        shortcut: qsTr("Del")
        danger: true
        enabled: menu.several || menu.person
        onTriggered: menu.conversations.remove(menu.keys)
    }
}
