pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// Everything that has not reached the network, with cause and next try.
FocusScope {
    id: page

    required property Outbox model

    objectName: "page.outbox"
    Component.onCompleted: model.refresh()

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space[4]
        spacing: Theme.space[3]

        Button {
            objectName: "out.retryAll"
            visible: page.model.count > 0
            text: qsTr("Retry all")
            iconName: "retry"
            onClicked: page.model.retryAll()
        }
        Rows {
            id: list

            objectName: "out.rows"
            name: qsTr("Outbox")
            focus: true
            model: page.model
            spacing: Theme.space[3]
            visible: page.model.count > 0
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.size.columnSettings
            Layout.fillHeight: true

            delegate: OutboxCard {
                width: ListView.view.width
                model: page.model
                focus: ListView.isCurrentItem
            }
        }
    }
    EmptyState {
        objectName: "out.empty"
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        visible: page.model.count === 0 && page.model.problem.length === 0
        iconName: "outbox"
        text: qsTr("Everything has been sent.")
    }
    ErrorState {
        objectName: "out.error"
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        visible: page.model.problem.length > 0
        text: qsTr("The outbox couldn't be read.")
        detail: page.model.problem
        actionText: qsTr("Retry")
        onTriggered: page.model.refresh()
    }
}
