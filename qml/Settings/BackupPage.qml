import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding
import Sotto.Settings

/// Keeping everything in one sealed file, looking into one, and bringing it back.
PageColumn {
    id: page

    required property App app

    readonly property Backups model: app.backups

    name: qsTr("Backup & export")
    Component.onDestruction: model.reset()

    BackupCard {
        model: page.model
        onboarding: page.app.onboarding
        Layout.fillWidth: true
    }
    ScheduleCard {
        model: page.model
        settings: page.app.settings
        Layout.fillWidth: true
    }
    Card {
        Layout.fillWidth: true

        CardTitle {
            text: qsTr("Verify or restore a backup")
            help: qsTr("All of the file is read before anything changes.")
        }
        BackupFile {
            id: look

            model: page.model
            prefix: "set.backup"
            ownWords: true
            Layout.fillWidth: true
            onAccepted: page.model.check(look.secret)
        }
        Flow {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Button {
                objectName: "set.backup.verify"
                text: qsTr("Verify")
                enabled: look.ready
                onClicked: page.model.check(look.secret)
            }
            Button {
                objectName: "set.backup.restore"
                text: qsTr("Restore…")
                enabled: look.ready && !page.model.foreign
                onClicked: question.open()
            }
        }
    }
    BackupProgress {
        model: page.model
        prefix: "set.backup"
        Layout.fillWidth: true
    }
    Card {
        Layout.fillWidth: true

        CardTitle {
            text: qsTr("Export one conversation")
            help: qsTr("As a web page, JSON or text: open the conversation and choose Export in its menu. Exports aren't protected.")
        }
    }
    RestoreDialog {
        id: question

        onAccepted: page.model.restore(look.secret, question.replaces)
    }
}
