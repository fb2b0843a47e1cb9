import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Whether this person learns when one types and what one has read, and the other way round.
ColumnLayout {
    id: rows

    required property ChatModel chat

    spacing: Theme.space[2]

    SectionHeader {
        text: qsTr("Typing and read receipts for this chat")
        Layout.fillWidth: true
    }
    Select {
        objectName: "det.sharing"
        name: qsTr("Typing and read receipts for this chat")
        model: [qsTr("As in the settings"), qsTr("On"), qsTr("Off")]
        currentIndex: rows.chat.sharing
        Layout.fillWidth: true
        onActivated: index => rows.chat.sharing = index
    }
    Label {
        text: qsTr("Only who tells sees it of the other side.")
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
