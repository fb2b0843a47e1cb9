import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Picture, name and id of a person, the id to be compared, copied or read by a camera.
ColumnLayout {
    id: card

    required property ChatModel chat
    required property ContactDetails contact

    property bool qrShown: false

    spacing: Theme.space[3]

    Avatar {
        key: card.contact.accountId
        name: card.contact.self ? "" : card.chat.name
        iconName: card.contact.self ? "notes" : ""
        size: Theme.size.avatarLarge
        Layout.alignment: Qt.AlignHCenter
    }
    Heading {
        objectName: "det.name"
        text: card.chat.name
        face: Theme.type.title
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }
    Label {
        visible: card.contact.nickname.length > 0 && card.contact.name.length > 0
        text: qsTr("They call themselves %1").arg(Sentence.isolated(card.contact.name))
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }
    Label {
        objectName: "det.knownSince"
        visible: card.contact.knownSince.length > 0
        text: qsTr("Known since %1").arg(card.contact.knownSince)
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        Layout.fillWidth: true
    }
    Card {
        padding: Theme.space[3]
        spacing: Theme.space[2]
        Layout.fillWidth: true

        Label {
            text: qsTr("Account ID")
            face: Theme.type.small
            color: Theme.color.textSecondary
            Layout.fillWidth: true
        }
        IdLabel {
            objectName: "det.id"
            accountId: card.contact.accountId
            Layout.fillWidth: true
        }
        QrImage {
            objectName: "det.qrImage"
            visible: card.qrShown
            text: card.qrShown ? card.contact.accountId : ""
            name: qsTr("QR code of the account ID")
            Layout.alignment: Qt.AlignHCenter
        }
        RowLayout {
            spacing: Theme.space[2]

            Button {
                objectName: "det.copyId"
                text: qsTr("Copy")
                iconName: "copy"
                onClicked: card.chat.copy(card.contact.accountId)
            }
            Button {
                objectName: "det.qr"
                text: card.qrShown ? qsTr("Hide QR") : qsTr("Show QR")
                iconName: "qr"
                onClicked: card.qrShown = !card.qrShown
            }
        }
    }
}
