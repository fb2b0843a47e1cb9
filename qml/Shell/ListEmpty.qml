import QtQuick
import Sotto.Ui
import Sotto.Models

/// Why there is nothing in the list, and what to do about it.
EmptyState {
    id: state

    required property Conversations conversations

    signal newWanted
    signal shareWanted

    readonly property bool all: conversations.filter === "all"
    readonly property bool fresh: all && conversations.archived === 0

    objectName: "list.empty"
    iconName: conversations.filter === "archive" || (all && !fresh) ? "archive" : "chats"
    text: conversations.filter === "unread" ? qsTr("No unread messages. Nice.")
        : conversations.filter === "archive" ? qsTr("Nothing is archived.")
        : !fresh ? qsTr("All conversations are in the archive.")
        : qsTr("Nobody here yet. Start with a friend's account ID, or share yours.")
    actionText: fresh ? qsTr("New conversation") : ""
    otherText: fresh ? qsTr("Share my ID") : ""
    onTriggered: newWanted()
    onOtherTriggered: shareWanted()
}
