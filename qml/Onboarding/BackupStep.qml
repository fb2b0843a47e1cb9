import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// Everything of a profile from a backup file: first what is in it, then bringing it here.
Step {
    id: step

    required property Backups model
    /// It takes the place of a profile that does not open.
    property bool damaged: false

    readonly property bool looked: model.summary.length > 0

    function next(): void {
        if (!look.ready)
            return;
        if (looked)
            model.restore(look.secret, false);
        else
            model.check(look.secret);
    }

    title: qsTr("Restore from a backup file")
    body: damaged ? qsTr("A backup brings back the account with its messages, people and settings. The damaged original is put aside and stays on this computer.")
        : qsTr("A backup brings back the account with its messages, people and settings.")
    number: damaged ? 0 : 1
    canGoBack: !model.busy
    objectName: "onb.backupStep"
    Component.onCompleted: look.begin()
    Component.onDestruction: model.reset()

    BackupFile {
        id: look

        model: step.model
        prefix: "onb.backup"
        ownWords: false
        Layout.fillWidth: true
        onAccepted: step.next()
    }
    BackupProgress {
        model: step.model
        prefix: "onb.backup"
        Layout.fillWidth: true
    }

    buttons: Button {
        objectName: "onb.next"
        text: step.looked ? qsTr("Restore") : qsTr("Continue")
        kind: Button.Primary
        busy: step.model.busy
        enabled: look.ready
        Layout.fillWidth: true
        onClicked: step.next()
    }
}
