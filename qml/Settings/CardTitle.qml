import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// Names a card, with a sentence about it.
Column {
    id: title

    required property string text
    property string help

    spacing: Theme.space[1]
    Layout.fillWidth: true

    Heading {
        width: title.width
        text: title.text
    }
    Label {
        width: title.width
        visible: text.length > 0
        text: title.help
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
    }
}
