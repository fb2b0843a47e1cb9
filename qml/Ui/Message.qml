import QtQuick
import Sotto.Ui

/// The shape shared by what stands in the middle of a view that has nothing to show: symbol, words, actions.
Item {
    id: message

    required property string iconName
    required property string text
    property color iconColor: Theme.color.textTertiary
    property string detail
    property string actionText
    property string otherText
    property int actionKind: Button.Primary
    /// The height there is for it: without enough of it the symbol is left out.
    property real room: Infinity

    signal triggered
    signal otherTriggered

    implicitWidth: Theme.size.columnNarrow
    implicitHeight: column.y + column.implicitHeight

    Icon {
        id: symbol

        anchors.horizontalCenter: parent.horizontalCenter
        visible: column.lead + column.implicitHeight <= message.room
        name: message.iconName
        size: Theme.size.iconLarge
        color: message.iconColor
    }
    // No layout: inside of another one it would keep the heights that the words have before they know their width.
    Column {
        id: column

        readonly property real words: Math.min(width, Theme.size.columnNarrow)
        readonly property real lead: symbol.height + spacing

        y: symbol.visible ? lead : 0
        width: message.width
        spacing: Theme.space[3]

        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            width: column.words
            text: message.text
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            anchors.horizontalCenter: parent.horizontalCenter
            width: column.words
            visible: text.length > 0
            text: message.detail
            face: Theme.type.small
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
        }
        Grid {
            id: actions

            readonly property bool fits: main.implicitWidth + other.implicitWidth + columnSpacing <= message.width

            anchors.horizontalCenter: parent.horizontalCenter
            visible: message.actionText.length > 0 || message.otherText.length > 0
            columns: fits ? 2 : 1
            columnSpacing: Theme.space[2]
            rowSpacing: Theme.space[2]
            topPadding: Theme.space[1]

            Button {
                id: main

                visible: text.length > 0
                text: message.actionText
                kind: message.actionKind
                width: actions.fits ? implicitWidth : message.width
                onClicked: message.triggered()
            }
            Button {
                id: other

                visible: text.length > 0
                text: message.otherText
                width: actions.fits ? implicitWidth : message.width
                onClicked: message.otherTriggered()
            }
        }
    }
}
