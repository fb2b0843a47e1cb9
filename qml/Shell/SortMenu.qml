import QtQuick
import Sotto.Ui
import Sotto.Models

/// In which order the conversations stand; pinned ones are always first.
Menu {
    id: menu

    required property Conversations conversations

    title: qsTr("Order of the list")

    component Choice: MenuItem {
        required property string key

        checkable: true
        checked: menu.conversations.order === key
        onTriggered: menu.conversations.order = key
    }

    Choice {
        key: "recent"
        text: qsTr("Recent first")
    }
    Choice {
        key: "unread"
        text: qsTr("Unread first")
    }
    Choice {
        key: "name"
        text: qsTr("By name")
    }
}
