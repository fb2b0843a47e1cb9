import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// What the text in the composer answers or replaces.
RowLayout {
    id: bar

    required property ComposerModel composer

    signal cancelled

    visible: composer.editing || composer.replyKey.length > 0
    spacing: Theme.space[2]
    objectName: "comp.reply"
    Accessible.role: Accessible.Grouping
    Accessible.name: composer.editing ? qsTr("Editing a message that wasn't sent") : qsTr("Replying to %1").arg(composer.replyAuthor)

    Icon {
        name: bar.composer.editing ? "edit" : "reply"
        size: Theme.size.iconSmall
        color: Theme.color.accent
        Layout.leftMargin: Theme.space[2]
    }
    QuoteBlock {
        visible: !bar.composer.editing
        author: bar.composer.replyAuthor
        text: bar.composer.replyText
        Layout.fillWidth: true
    }
    Label {
        visible: bar.composer.editing
        text: qsTr("Editing a message that wasn't sent")
        face: Theme.type.small
        Layout.fillWidth: true
    }
    IconButton {
        objectName: "comp.reply.cancel"
        iconName: "close"
        iconSize: Theme.size.iconSmall
        text: bar.composer.editing ? qsTr("Stop editing") : qsTr("Don't reply")
        shortcut: qsTr("Esc")
        onClicked: bar.cancelled()
    }
}
