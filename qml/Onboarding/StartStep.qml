import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// The first screen of a new profile.
Step {
    id: step

    signal createWanted
    signal restoreWanted

    title: qsTr("Talk quietly.")
    body: qsTr("No phone number, no e-mail, no central server. Your account is a key that only you hold.")
    canGoBack: false
    objectName: "onb.start"
    Component.onCompleted: create.forceActiveFocus(Qt.TabFocusReason)

    FirstSettings {
        id: settings

        visible: false
        Layout.fillWidth: true
    }

    buttons: [
        Button {
            id: create

            objectName: "onb.create"
            text: qsTr("Create an account")
            kind: Button.Primary
            Layout.fillWidth: true
            onClicked: step.createWanted()
        },
        Button {
            objectName: "onb.restore"
            text: qsTr("I have a recovery phrase")
            Layout.fillWidth: true
            onClicked: step.restoreWanted()
        },
        LinkButton {
            objectName: "onb.advanced"
            text: settings.visible ? qsTr("Hide settings") : qsTr("Before connecting: language and data folder")
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.space[2]
            onClicked: settings.visible = !settings.visible
        }
    ]
}
