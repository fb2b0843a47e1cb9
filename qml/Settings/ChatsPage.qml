import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// Writing and reading messages.
PageColumn {
    id: page

    required property Settings model

    name: qsTr("Chats")

    Card {
        Layout.fillWidth: true

        ProfileSwitch {
            item: "chats.enterSends"
            model: page.model
            text: qsTr("Enter sends")
            help: page.model.values["chats.enterSends"] === "on" ? qsTr("Shift+Enter begins a new line.")
                : qsTr("Enter begins a new line, Ctrl+Enter sends.")
        }
    }
    Card {
        Layout.fillWidth: true

        ProfileSwitch {
            item: "chats.markdown"
            model: page.model
            text: qsTr("Show formatting")
            help: qsTr("**bold**, *italic*, lists, quotes and code are shown as such; otherwise as they were typed.")
        }
        ProfileSwitch {
            item: "chats.bigEmoji"
            model: page.model
            text: qsTr("Large emoji")
            help: qsTr("Messages of one to five emoji and nothing else are shown large.")
        }
    }
}
