import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// Names a card, with a sentence about it.
Item {
    id: title

    required property string text
    property string help

    implicitWidth: Theme.size.field
    implicitHeight: name.height + (help.length > 0 ? Theme.space[1] + detail.height : 0)
    Layout.fillWidth: true

    Heading {
        id: name

        width: title.width
        text: title.text
    }
    Label {
        id: detail

        anchors.top: name.bottom
        anchors.topMargin: Theme.space[1]
        width: title.width
        visible: text.length > 0
        text: title.help
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
    }
}
