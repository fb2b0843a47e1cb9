import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// What stands between the messages and the composer, or in the composer's place: a request that waits for an answer
/// or is about to be made, a person one blocked.
Rectangle {
    id: bar

    required property ChatModel chat

    /// Nothing can be written while it stands there.
    readonly property bool closes: chat.blocked

    signal blockWanted

    visible: chat.blocked || chat.incomingRequest || chat.outgoingRequest || chat.stranger
    implicitHeight: column.implicitHeight + 2 * Theme.space[3]
    color: Theme.color.surface

    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.space[3]
        spacing: Theme.space[2]

        Label {
            objectName: "conv.bar"
            text: bar.chat.blocked ? qsTr("You blocked %1.").arg(Sentence.isolated(bar.chat.name))
                : bar.chat.incomingRequest
                    ? qsTr("%1 wants to write to you. They don't know whether you've read this.").arg(Sentence.isolated(bar.chat.name))
                    : bar.chat.stranger
                        ? qsTr("%1 gets a request first. You can send text; files and voice come after they accept.")
                            .arg(Sentence.isolated(bar.chat.name))
                        : qsTr("Waiting for %1 to accept. You can still send text.").arg(Sentence.isolated(bar.chat.name))
            face: Theme.type.small
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
            Layout.alignment: Qt.AlignHCenter
        }
        Flow {
            visible: bar.chat.blocked || bar.chat.incomingRequest
            spacing: Theme.space[2]
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: column.width

            Button {
                objectName: "conv.unblock"
                visible: bar.chat.blocked
                text: qsTr("Unblock")
                onClicked: bar.chat.unblock()
            }
            Button {
                objectName: "conv.accept"
                visible: !bar.chat.blocked
                text: qsTr("Accept")
                kind: Button.Primary
                onClicked: bar.chat.accept()
            }
            Button {
                objectName: "conv.decline"
                visible: !bar.chat.blocked
                text: qsTr("Decline")
                onClicked: bar.chat.decline()
            }
            Button {
                objectName: "conv.block"
                visible: !bar.chat.blocked
                text: qsTr("Block")
                kind: Button.Quiet
                onClicked: bar.blockWanted()
            }
        }
    }
}
