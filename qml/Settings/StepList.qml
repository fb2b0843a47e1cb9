pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// The steps of a test of the connection, as far as it got, and what came out of it.
Column {
    id: list

    required property ConnectionTest test

    visible: test.running || test.verdict.length > 0
    spacing: Theme.space[2]
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Steps of the test")

    Repeater {
        model: list.test.steps

        Item {
            id: step

            required property var modelData

            objectName: "netp.step." + modelData.key
            width: list.width
            implicitHeight: Math.max(mark.height, words.height)
            Accessible.role: Accessible.ListItem
            Accessible.name: modelData.passed ? qsTr("%1: works, %2").arg(modelData.text).arg(modelData.detail)
                : qsTr("%1: failed. %2").arg(modelData.text).arg(modelData.detail)

            Icon {
                id: mark

                anchors.left: parent.left
                name: step.modelData.passed ? "success" : "error"
                color: step.modelData.passed ? Theme.color.success : Theme.color.danger
            }
            Column {
                id: words

                anchors.left: mark.right
                anchors.right: time.left
                anchors.leftMargin: Theme.space[2]
                anchors.rightMargin: Theme.space[2]

                Label {
                    width: parent.width
                    text: step.modelData.text
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Label {
                    width: parent.width
                    visible: !step.modelData.passed
                    text: step.modelData.detail
                    face: Theme.type.small
                    color: Theme.color.danger
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
            Label {
                id: time

                anchors.right: parent.right
                text: step.modelData.passed ? step.modelData.detail : ""
                color: Theme.color.textSecondary
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
    RowLayout {
        width: list.width
        visible: list.test.running
        spacing: Theme.space[2]

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
        width: list.width
        visible: !list.test.running && text.length > 0
        text: list.test.verdict
        kind: list.test.passed ? Banner.Success : Banner.Warning
    }
}
