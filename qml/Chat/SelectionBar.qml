import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// In the header's place while messages are chosen: how many, and what can be done with all of them.
Item {
    id: bar

    required property ChatModel chat

    readonly property MessageSelection selection: chat.selection

    signal forwardWanted
    signal deleteWanted
    signal closed

    implicitHeight: Theme.size.header
    objectName: "conv.selection"
    Accessible.role: Accessible.ToolBar
    Accessible.name: words.text

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.space[2]
        anchors.rightMargin: Theme.space[2]
        spacing: Theme.space[1]

        IconButton {
            objectName: "conv.selection.close"
            iconName: "close"
            text: qsTr("Stop selecting")
            shortcut: qsTr("Esc")
            onClicked: bar.closed()
        }
        Heading {
            id: words

            text: qsTr("%n selected", "", bar.selection.count)
            Layout.fillWidth: true
            Layout.leftMargin: Theme.space[1]
        }
        IconButton {
            objectName: "conv.selection.copy"
            iconName: "copy"
            text: qsTr("Copy")
            shortcut: qsTr("Ctrl+C")
            onClicked: bar.selection.copy()
        }
        IconButton {
            objectName: "conv.selection.forward"
            iconName: "forward-message"
            text: qsTr("Forward…")
            shortcut: qsTr("F")
            enabled: bar.selection.count > 0 && bar.chat.canForward(bar.selection.keys())
            onClicked: bar.forwardWanted()
        }
        IconButton {
            objectName: "conv.selection.delete"
            iconName: "trash"
            text: qsTr("Delete…")
            shortcut: qsTr("Del")
            danger: true
            onClicked: bar.deleteWanted()
        }
    }
    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
}
