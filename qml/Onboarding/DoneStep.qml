pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// The account is there: its id to give away, and the way in.
Step {
    id: step

    required property Onboarding model
    required property bool online

    signal startWanted
    signal contactWanted

    title: qsTr("You're ready")
    body: qsTr("Send it to a friend so they can write to you.")
    number: 4
    canGoBack: false
    objectName: "onb.done"
    Component.onCompleted: start.forceActiveFocus(Qt.TabFocusReason)

    Label {
        objectName: "onb.later"
        visible: !step.online
        //: %1 is the name of the program
        text: qsTr("You can finish now; %1 connects later.").arg(Qt.application.displayName)
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Repeater {
        model: step.model.progress

        RowLayout {
            id: row

            required property var modelData

            spacing: Theme.space[2]

            Accessible.role: Accessible.ListItem
            Accessible.name: row.modelData.done ? qsTr("%1, done").arg(row.modelData.text) : row.modelData.text

            Icon {
                name: row.modelData.done ? "success" : "clock"
                color: row.modelData.done ? Theme.color.success : Theme.color.textSecondary
            }
            Label {
                text: row.modelData.text
                Accessible.ignored: true
                Layout.fillWidth: true
            }
        }
    }
    Label {
        visible: step.model.progress.length > 0
        text: qsTr("Older messages stay on your other device. You don't have to wait for these.")
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Card {
        Layout.fillWidth: true

        Label {
            text: qsTr("Your account ID")
            face: Theme.type.bodyStrong
        }
        IdLabel {
            objectName: "onb.id"
            accountId: step.model.accountId
            Layout.fillWidth: true
        }
        Button {
            objectName: "onb.copyId"
            text: qsTr("Copy")
            iconName: "copy"
            onClicked: Clipboard.copy(step.model.accountId)
        }
        QrImage {
            name: qsTr("QR code of your account ID")
            text: step.model.accountId
            Layout.maximumWidth: implicitWidth
            Layout.preferredHeight: width
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            Layout.alignment: Qt.AlignHCenter
        }
    }

    buttons: [
        Button {
            id: start

            objectName: "onb.startWriting"
            text: qsTr("Start writing")
            kind: Button.Primary
            Layout.fillWidth: true
            onClicked: step.startWanted()
        },
        Button {
            objectName: "onb.addContact"
            text: qsTr("Add a first contact")
            Layout.fillWidth: true
            onClicked: step.contactWanted()
        }
    ]
}
