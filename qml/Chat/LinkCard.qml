import QtQuick
import Sotto.Ui

/// A page that a text links to, as the sender describes it: its title, and the site in the form that cannot imitate
/// another.
Item {
    id: card

    required property string title
    required property string host
    property real widest: Infinity
    property color ink: Theme.color.text
    property color hostInk: Theme.color.textSecondary

    readonly property real lead: symbol.width + 2 * Theme.space[2]

    implicitWidth: Math.min(widest, Math.ceil(Math.max(name.implicitWidth, site.implicitWidth)) + lead + Theme.space[2])
    implicitHeight: words.height + 2 * Theme.space[2]

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.m
        color: Theme.color.none
        border.width: Theme.size.border
        border.color: card.hostInk
    }
    Icon {
        id: symbol

        anchors.left: parent.left
        anchors.leftMargin: Theme.space[2]
        anchors.verticalCenter: parent.verticalCenter
        name: "link"
        size: Theme.size.iconSmall
        color: card.hostInk
    }
    Column {
        id: words

        anchors.left: symbol.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.space[2]
        anchors.rightMargin: Theme.space[2]
        anchors.verticalCenter: parent.verticalCenter

        Label {
            id: name

            visible: card.title.length > 0
            width: parent.width
            text: card.title
            face: Theme.type.bodyStrong
            color: card.ink
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            Accessible.ignored: true
        }
        Label {
            id: site

            width: parent.width
            text: card.host
            face: Theme.type.small
            color: card.hostInk
            elide: Text.ElideMiddle
            Accessible.ignored: true
        }
    }
}
