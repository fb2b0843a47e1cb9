import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// One request: who, what they wrote, and what to do about it.
FocusScope {
    id: card

    required property Requests model
    required property string key
    required property string name
    required property string shortId
    required property string text
    required property string time
    required property string fullTime

    implicitHeight: frame.implicitHeight
    activeFocusOnTab: false
    objectName: "req.row." + key
    Accessible.role: Accessible.ListItem
    Accessible.name: Sentence.filled(qsTr("%1, %2: %3"), [name, fullTime, text])
    Accessible.description: qsTr("A accepts, D declines, B blocks")

    Card {
        id: frame

        anchors.left: parent.left
        anchors.right: parent.right

        RowLayout {
            spacing: Theme.space[3]
            Layout.fillWidth: true

            Avatar {
                key: card.key
                name: card.name
            }
            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true

                Label {
                    text: card.name
                    face: Theme.type.bodyStrong
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Label {
                    text: card.shortId
                    face: Theme.type.mono
                    color: Theme.color.textSecondary
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            Label {
                text: card.time
                face: Theme.type.small
                color: Theme.color.textTertiary
                Accessible.ignored: true
            }
        }
        Label {
            text: card.text
            wrapMode: Text.Wrap
            maximumLineCount: 12
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Flow {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Button {
                objectName: "req.accept." + card.key
                text: qsTr("Accept")
                kind: Button.Primary
                focus: true
                Accessible.name: qsTr("Accept %1").arg(card.name)
                onClicked: card.model.accept(card.key)
            }
            Button {
                objectName: "req.decline." + card.key
                text: qsTr("Decline")
                Accessible.name: qsTr("Decline %1").arg(card.name)
                onClicked: card.model.decline(card.key)
            }
            Button {
                objectName: "req.block." + card.key
                text: qsTr("Block")
                kind: Button.Quiet
                Accessible.name: qsTr("Block %1").arg(card.name)
                onClicked: card.model.block(card.key)
            }
        }
    }
}
