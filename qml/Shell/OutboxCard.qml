import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// One message that waits or failed.
FocusScope {
    id: card

    required property Outbox model
    required property string key
    required property string conversation
    required property string name
    required property string preview
    /// It asks somebody to delete a message: nothing is left of it that could be changed.
    required property bool removal
    required property bool failed
    required property int tries
    required property string nextTry
    required property string cause

    readonly property string progress: failed ? qsTr("Not sent.")
        : tries === 0 ? qsTr("Waiting for connection")
        : qsTr("Tried %n time(s), next try at %1.", "", tries).arg(nextTry)

    implicitHeight: frame.implicitHeight
    activeFocusOnTab: false
    objectName: "out.row." + key
    Accessible.role: Accessible.ListItem
    Accessible.name: Sentence.filled(qsTr("To %1: %2. %3 %4"), [name, preview, progress, cause])

    Card {
        id: frame

        anchors.left: parent.left
        anchors.right: parent.right

        RowLayout {
            spacing: Theme.space[3]
            Layout.fillWidth: true

            Icon {
                name: card.failed ? "error" : "clock"
                color: card.failed ? Theme.color.danger : Theme.color.textSecondary
                Layout.alignment: Qt.AlignTop
            }
            Column {
                id: words

                Layout.fillWidth: true

                Label {
                    width: words.width
                    text: qsTr("To %1").arg(Sentence.isolated(card.name))
                    face: Theme.type.bodyStrong
                    Accessible.ignored: true
                }
                Label {
                    width: words.width
                    text: card.preview
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Label {
                    width: words.width
                    text: card.cause.length > 0 ? card.progress + " " + card.cause : card.progress
                    face: Theme.type.small
                    color: card.failed ? Theme.color.danger : Theme.color.textSecondary
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
        }
        Flow {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Button {
                objectName: "out.retry." + card.key
                text: qsTr("Retry now")
                focus: true
                Accessible.name: qsTr("Retry the message to %1").arg(card.name)
                onClicked: card.failed ? card.model.resend(card.key) : card.model.retryAll()
            }
            Button {
                objectName: "out.edit." + card.key
                visible: !card.removal
                text: qsTr("Edit")
                kind: Button.Quiet
                Accessible.name: qsTr("Edit the message to %1").arg(card.name)
                onClicked: {
                    card.model.moveToDraft(card.key);
                    Navigation.openConversation(card.conversation);
                }
            }
            Button {
                objectName: "out.draft." + card.key
                visible: !card.removal
                text: qsTr("Move to draft")
                kind: Button.Quiet
                Accessible.name: qsTr("Move the message to %1 to its draft").arg(card.name)
                onClicked: card.model.moveToDraft(card.key)
            }
            Button {
                objectName: "out.delete." + card.key
                visible: !card.removal
                text: qsTr("Delete")
                kind: Button.Quiet
                Accessible.name: qsTr("Delete the message to %1").arg(card.name)
                onClicked: card.model.remove(card.key)
            }
        }
    }
}
