import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// What can be done about a profile that cannot be opened; what is damaged may give way to a backup.
FocusScope {
    id: flow

    required property App app

    objectName: "troubleFlow"

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    Loader {
        id: steps

        property Component source: page

        anchors.fill: parent
        focus: true
        sourceComponent: source
    }
    Component {
        id: page

        TroublePage {
            profile: flow.app.profile
            onRestoreWanted: steps.source = backup
        }
    }
    Component {
        id: backup

        BackupStep {
            model: flow.app.backups
            damaged: true
            onBack: steps.source = page
        }
    }
}
