import QtQuick
import Sotto.Ui
import Sotto.Models

/// In which order the conversations stand; pinned ones are always first.
Menu {
    id: menu

    required property Conversations conversations

    title: qsTr("Order of the list")

    MenuItem {
        text: qsTr("Recent first")
        checkable: true
        autoExclusive: true
        checked: menu.conversations.order === "recent"
        onTriggered: menu.conversations.order = "recent"
    }
    MenuItem {
        text: qsTr("Unread first")
        checkable: true
        autoExclusive: true
        checked: menu.conversations.order === "unread"
        onTriggered: menu.conversations.order = "unread"
    }
    MenuItem {
        text: qsTr("By name")
        checkable: true
        autoExclusive: true
        checked: menu.conversations.order === "name"
        onTriggered: menu.conversations.order = "name"
    }
}
