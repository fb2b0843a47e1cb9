import QtQuick
import Sotto.Ui

/// Names a part of a page or list; an action may stand at its end. No layout: inside of another one it would keep the height
/// that the words have before they know their width.
Item {
    id: header

    required property string text
    property alias trailing: end.data

    implicitWidth: words.implicitWidth + end.width
    implicitHeight: Math.max(words.height, end.height)

    Heading {
        id: words

        anchors.left: parent.left
        anchors.right: end.left
        anchors.rightMargin: end.width > 0 ? Theme.space[2] : 0
        anchors.verticalCenter: parent.verticalCenter
        text: header.text
        face: Theme.type.bodyStrong
        color: Theme.color.textSecondary
        topPadding: Theme.space[2]
        bottomPadding: Theme.space[1]
        wrapMode: Text.Wrap
    }
    Row {
        id: end

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
    }
}
