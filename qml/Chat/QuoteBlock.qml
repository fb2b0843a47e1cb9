import QtQuick
import Sotto.Ui

/// What a message answers: author and one line. The height never depends on the text, so that a list of messages
/// stays where it is when the quoted message becomes known or goes.
Item {
    id: block

    required property string author
    required property string text
    property real widest: Infinity
    property color ink: Theme.color.textSecondary

    implicitWidth: Math.min(widest, Math.ceil(Math.max(who.implicitWidth, words.implicitWidth)) + Theme.space[3])
    implicitHeight: Theme.type.small.lineHeight * 2

    Rectangle {
        id: edge

        anchors.left: parent.left
        width: Theme.size.focusWidth
        height: parent.height
        radius: Theme.radius.s
        color: Theme.color.accent
    }
    Label {
        id: who

        anchors.left: edge.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.space[2]
        height: Theme.type.small.lineHeight
        text: block.author
        face: Theme.type.small
        color: Theme.color.accent
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    Label {
        id: words

        anchors.left: who.left
        anchors.right: parent.right
        anchors.top: who.bottom
        height: Theme.type.small.lineHeight
        text: block.text
        face: Theme.type.small
        color: block.ink
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
