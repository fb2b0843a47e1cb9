import QtQuick
import Sotto.Ui

/// Code in a message, as it was typed; long lines wrap.
Rectangle {
    id: block

    required property string shown
    property real widest: 0

    signal copied

    implicitWidth: Math.min(widest, code.implicitWidth + 2 * Theme.space[2] + copy.width)
    implicitHeight: Math.max(copy.height, code.height + 2 * Theme.space[2])
    radius: Theme.radius.s
    color: Theme.color.sunken
    border.width: Theme.color.outlined ? Theme.size.border : 0
    border.color: Theme.color.line

    Text {
        id: code

        anchors.left: parent.left
        anchors.leftMargin: Theme.space[2]
        y: Theme.space[2]
        width: parent.width - 2 * Theme.space[2] - copy.width
        text: block.shown
        textFormat: Text.PlainText
        font: Theme.type.mono.font
        color: Theme.color.text
        wrapMode: Text.WrapAnywhere
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
    IconButton {
        id: copy

        anchors.right: parent.right
        iconName: "copy"
        iconSize: Theme.size.iconSmall
        text: qsTr("Copy code")
        activeFocusOnTab: false
        onClicked: block.copied()
    }
}
