import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// A test of the connection as it is, and a report for those who help.
Card {
    id: card

    required property Network model

    CardTitle {
        text: qsTr("Diagnostics")
        help: qsTr("Goes the way to the network step by step and says where it ends.")
    }
    StepList {
        test: card.model.diagnosis
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space[2]
        Layout.fillWidth: true

        Button {
            objectName: "netp.diagnose"
            text: qsTr("Test the connection")
            iconName: "network"
            busy: card.model.diagnosis.running
            enabled: !busy
            onClicked: card.model.diagnosis.run()
        }
        Button {
            objectName: "netp.showReport"
            text: report.visible ? qsTr("Hide report") : qsTr("Show report")
            kind: Button.Quiet
            onClicked: report.visible = !report.visible
        }
        Button {
            objectName: "netp.copyReport"
            text: qsTr("Copy report")
            iconName: "copy"
            kind: Button.Quiet
            onClicked: Clipboard.copy(card.model.reportText)
        }
    }
    Well {
        id: report

        objectName: "netp.report"
        visible: false
        text: card.model.reportText
        Layout.fillWidth: true
    }
    Label {
        text: qsTr("The report names no account and no address.")
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
