import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// How far a backup or restore is, and how the last one ended.
ColumnLayout {
    id: view

    required property Backups model
    required property string prefix

    visible: model.busy || model.outcome.length > 0 || model.problem.length > 0
    spacing: Theme.space[2]

    RowLayout {
        visible: view.model.busy
        spacing: Theme.space[3]
        Layout.fillWidth: true

        ProgressRing {
            visible: view.model.part < 0
            name: view.model.progress
        }
        Label {
            objectName: view.prefix + ".progress"
            text: view.model.progress
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Button {
            objectName: view.prefix + ".cancel"
            text: qsTr("Cancel")
            onClicked: view.model.cancel()
        }
    }
    ProgressLine {
        visible: view.model.busy && view.model.part >= 0
        name: view.model.progress
        value: Math.max(0, view.model.part)
        Layout.fillWidth: true
    }
    Banner {
        objectName: view.prefix + ".outcome"
        visible: text.length > 0
        text: view.model.outcome
        kind: Banner.Success
        Layout.fillWidth: true
    }
    Banner {
        objectName: view.prefix + ".problem"
        visible: text.length > 0
        text: view.model.problem
        kind: Banner.Danger
        Layout.fillWidth: true
    }
}
