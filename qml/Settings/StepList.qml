pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// The steps of a test of the connection, as far as it got, and what came out of it.
ColumnLayout {
    id: list

    required property ConnectionTest test

    visible: test.running || test.verdict.length > 0
    spacing: Theme.space[2]
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Steps of the test")

    Repeater {
        model: list.test.steps

        RowLayout {
            id: step

            required property var modelData

            objectName: "netp.step." + modelData.key
            spacing: Theme.space[2]
            Layout.fillWidth: true
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.passed ? qsTr("%1: works, %2").arg(modelData.text).arg(modelData.detail)
                : qsTr("%1: failed. %2").arg(modelData.text).arg(modelData.detail)

            Icon {
                name: step.modelData.passed ? "success" : "error"
                color: step.modelData.passed ? Theme.color.success : Theme.color.danger
                Layout.alignment: Qt.AlignTop
            }
            ColumnLayout {
                spacing: 0
                Layout.fillWidth: true

                Label {
                    text: step.modelData.text
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
                Label {
                    visible: !step.modelData.passed
                    text: step.modelData.detail
                    face: Theme.type.small
                    color: Theme.color.danger
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Accessible.ignored: true
                }
            }
            Label {
                visible: step.modelData.passed
                text: step.modelData.detail
                face: Theme.type.small
                color: Theme.color.textSecondary
                Accessible.ignored: true
            }
        }
    }
    RowLayout {
        visible: list.test.running
        spacing: Theme.space[2]
        Layout.fillWidth: true

        ProgressRing {
            size: Theme.size.icon
            name: qsTr("Testing")
        }
        Label {
            text: qsTr("Testing. This takes up to a minute.")
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
    Banner {
        objectName: "netp.verdict"
        visible: !list.test.running && text.length > 0
        text: list.test.verdict
        kind: list.test.passed ? Banner.Success : Banner.Warning
        Layout.fillWidth: true
    }
}
