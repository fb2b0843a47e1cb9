import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// One of the messages pinned in the conversation, below its header. A click goes to it.
Rectangle {
    id: bar

    required property PinnedMessages pinned

    signal wanted(string key)

    objectName: "conv.pinned"
    visible: pinned.count > 0
    implicitHeight: row.implicitHeight + Theme.space[1]
    color: Theme.color.surface
    Accessible.role: Accessible.ToolBar
    Accessible.name: qsTr("Pinned messages")

    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
    }
    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space[2]
        anchors.rightMargin: Theme.space[2]
        spacing: Theme.space[1]

        ListRow {
            objectName: "conv.pinned.message"
            //: %1: the beginning of a message
            text: qsTr("Pinned: %1").arg(Sentence.isolated(bar.pinned.text))
            iconName: "pin"
            Accessible.description: count.visible ? count.text : ""
            Layout.fillWidth: true
            onClicked: bar.wanted(bar.pinned.key)
        }
        Label {
            id: count

            visible: bar.pinned.count > 1
            //: which of the pinned messages: 2 of 3
            text: qsTr("%1 of %2").arg(bar.pinned.position.toLocaleString(Qt.locale(), "f", 0))
                .arg(bar.pinned.count.toLocaleString(Qt.locale(), "f", 0))
            face: Theme.type.small
            color: Theme.color.textSecondary
            Accessible.ignored: true
        }
        IconButton {
            objectName: "conv.pinned.previous"
            visible: bar.pinned.count > 1
            iconName: "chevron-up"
            text: qsTr("Previous pinned message")
            onClicked: bar.pinned.previous()
        }
        IconButton {
            objectName: "conv.pinned.next"
            visible: bar.pinned.count > 1
            iconName: "chevron-down"
            text: qsTr("Next pinned message")
            onClicked: bar.pinned.next()
        }
        IconButton {
            objectName: "conv.pinned.unpin"
            iconName: "close"
            text: qsTr("Unpin this message")
            onClicked: bar.pinned.unpin()
        }
    }
}
