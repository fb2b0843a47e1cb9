import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// The messages with what takes their place: nothing yet, still reading, could not be read. The way to the newest
/// message, the menu of a message and short notices float above.
Item {
    id: area

    required property ChatModel chat
    required property EmojiModel emoji
    required property Commands commands

    signal exited
    signal infoWanted(string key)
    signal forwardWanted(var keys)
    signal deleteWanted(var keys)
    signal linkWanted(string address)
    signal replyWanted(string key)

    property alias timeline: timeline

    readonly property bool atNewest: timeline.atYEnd && chat.messages.atNewest

    function openMenu(row: MessageRow, place: point): void {
        const hit = timeline.hitAt(place.x + timeline.contentX, place.y + timeline.contentY);
        const first = chat.messages.link(row.key, hit.length > 0 && hit !== "quote" ? Number(hit) : 0);
        menuLoader.active = true;
        const menu = menuLoader.item as MessageMenu;
        menu.openFor(row, first);
        menu.popup(timeline, place.x, place.y);
    }

    Timeline {
        id: timeline

        anchors.fill: parent
        visible: area.chat.state === ChatModel.Ready || area.chat.state === ChatModel.Opening
        chat: area.chat
        emoji: area.emoji
        onExited: area.exited()
        onReactWanted: row => reactions.openFor(row)
        onReplyWanted: key => area.replyWanted(key)
        onInfoWanted: key => area.infoWanted(key)
        onForwardWanted: keys => area.forwardWanted(keys)
        onDeleteWanted: keys => area.deleteWanted(keys)
        onLinkWanted: address => area.linkWanted(address)
        onMenuWanted: (row, place) => area.openMenu(row, place)
    }
    HoverBar {
        timeline: timeline
        onReactWanted: row => reactions.openFor(row)
        onReplyWanted: key => area.replyWanted(key)
        onMoreWanted: (row, place) => area.openMenu(row, place)
    }

    Reactions {
        id: reactions

        anchors.fill: parent
        timeline: timeline
        emoji: area.emoji
    }

    SkeletonBubbles {
        anchors.fill: parent
        anchors.margins: Theme.space[4]
        visible: area.chat.state === ChatModel.Slow
    }
    EmptyState {
        objectName: "conv.empty"
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        room: parent.height
        visible: area.chat.state === ChatModel.Ready && area.chat.messages.count === 0
        iconName: area.chat.self ? "notes" : "chats"
        text: qsTr("No messages yet. Say something quiet.")
    }
    ErrorState {
        objectName: "conv.error"
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        visible: area.chat.state === ChatModel.Failed
        text: qsTr("This conversation couldn't be opened.")
        detail: qsTr("Your messages are safe.")
        actionText: qsTr("Retry")
        onTriggered: area.chat.retry()
    }
    JumpButton {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.space[4]
        visible: timeline.visible && !area.atNewest && area.chat.messages.count > 0
        unread: area.chat.unread
        shortcut: area.commands.keysOf("newest")
        onClicked: {
            area.chat.messages.goToNewest();
            area.exited();
        }
    }
    Toast {
        id: notice
    }
    Label {
        id: announcement

        visible: text.length > 0
        opacity: 0
        Accessible.role: Accessible.AlertMessage
    }
    Connections {
        target: area.chat.forwarding

        function onDone(words: string): void {
            notice.show(words, "");
        }
    }
    Connections {
        target: area.chat

        function onTrouble(words: string): void {
            notice.show(words, "");
        }
        function onAnnounced(words: string): void {
            announcement.text = words;
        }
    }
    Loader {
        id: menuLoader

        active: false
        sourceComponent: MessageMenu {
            chat: area.chat
            onReplyWanted: key => area.replyWanted(key)
            onReactWanted: key => reactions.openFor(timeline.rowOf(key))
            onInfoWanted: key => area.infoWanted(key)
            onForwardWanted: keys => area.forwardWanted(keys)
            onDeleteWanted: keys => area.deleteWanted(keys)
            onLinkWanted: address => area.linkWanted(address)
        }
    }
}
