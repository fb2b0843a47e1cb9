import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// The first screen of a new profile.
Step {
    id: step

    required property App app

    signal createWanted
    signal restoreWanted
    signal backupWanted

    title: qsTr("Talk quietly.")
    body: qsTr("No phone number, no e-mail, no central server. Your account is a key that only you hold.")
    canGoBack: false
    objectName: "onb.start"
    Component.onCompleted: create.forceActiveFocus(Qt.TabFocusReason)
    Component.onDestruction: app.removal.resultWasRead()

    Banner {
        objectName: "onb.result"
        visible: text.length > 0
        text: step.app.removal.result
        kind: Banner.Success
        Layout.fillWidth: true
    }
    FirstSettings {
        id: first

        visible: false
        settings: step.app.settings
        folder: step.app.dataFolder
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
            objectName: "onb.backup"
            text: qsTr("Restore from a backup file")
            Layout.fillWidth: true
            Layout.topMargin: Theme.space[2]
            onClicked: step.backupWanted()
        },
        LinkButton {
            objectName: "onb.advanced"
            text: first.visible ? qsTr("Hide settings") : qsTr("Before connecting: proxy, data folder, language")
            Layout.fillWidth: true
            onClicked: first.visible = !first.visible
        }
    ]
}
