pragma ComponentBehavior: Bound

import QtQuick
import Sotto.Ui
import Sotto.Models

/// Which conversations the list shows.
ChipStrip {
    id: bar

    required property Conversations conversations

    Repeater {
        // Kinds of conversations that come with plugins have chips of their own when those run.
        model: [
            { key: "all", words: qsTr("All") },
            { key: "unread", words: qsTr("Unread") }
        ]

        Chip {
            required property var modelData

            objectName: "list.filter." + modelData.key
            text: modelData.words
            autoExclusive: true
            checked: bar.conversations.filter === modelData.key
            onClicked: bar.conversations.filter = modelData.key
        }
    }
}
