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
            visible: list.count > 0
            text: qsTr("Retry all")
            iconName: "retry"
            Layout.alignment: Qt.AlignRight
            onClicked: page.model.retryAll()
        }
        Rows {
            id: list

            objectName: "out.rows"
            name: qsTr("Outbox")
            focus: true
            model: page.model
            spacing: Theme.space[3]
            visible: count > 0
            Layout.fillWidth: true
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
        visible: list.count === 0
        iconName: "outbox"
        text: qsTr("Everything has been sent.")
    }
}
