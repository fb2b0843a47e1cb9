import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// The shape shared by what stands in the middle of a view that has nothing to show: symbol, words, actions.
ColumnLayout {
    id: message

    required property string iconName
    required property string text
    property color iconColor: Theme.color.textTertiary
    property string detail
    property string actionText
    property string otherText
    property int actionKind: Button.Primary

    signal triggered
    signal otherTriggered

    spacing: Theme.space[3]

    Icon {
        name: message.iconName
        size: Theme.size.iconLarge
        color: message.iconColor
        Layout.alignment: Qt.AlignHCenter
    }
    Label {
        text: message.text
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.size.columnNarrow
        Layout.alignment: Qt.AlignHCenter
    }
    Label {
        visible: text.length > 0
        text: message.detail
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: Theme.size.columnNarrow
        Layout.alignment: Qt.AlignHCenter
    }
    // No layout in the layout: it would keep the heights that the words have before they know their width.
    Grid {
        id: actions

        readonly property bool fits: main.implicitWidth + other.implicitWidth + columnSpacing <= message.width

        visible: message.actionText.length > 0 || message.otherText.length > 0
        columns: fits ? 2 : 1
        columnSpacing: Theme.space[2]
        rowSpacing: Theme.space[2]
        Layout.topMargin: Theme.space[1]
        Layout.alignment: Qt.AlignHCenter

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
