pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// People who wrote without being known. Nothing of theirs is loaded before one accepts.
FocusScope {
    id: page

    required property Requests model

    objectName: "page.requests"

    function key(event: var): void {
        const row = list.currentItem;
        if (row === null || event.modifiers !== Qt.NoModifier)
            return;
        const actions = { [Qt.Key_A]: page.model.accept, [Qt.Key_D]: page.model.decline, [Qt.Key_B]: page.model.block };
        if (!(event.key in actions))
            return;
        actions[event.key].call(page.model, row.key);
        event.accepted = true;
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.space[4]
        spacing: Theme.space[3]

        RowLayout {
            visible: list.count > 0
            spacing: Theme.space[3]
            Layout.fillWidth: true

            Label {
                text: qsTr("They don't know whether you've read this.")
                color: Theme.color.textSecondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
            Button {
                objectName: "req.declineAll"
                text: qsTr("Decline all…")
                onClicked: confirm.open()
            }
        }
        Rows {
            id: list

            objectName: "req.rows"
            name: qsTr("Message requests")
            focus: true
            model: page.model
            spacing: Theme.space[3]
            visible: count > 0
            Layout.fillWidth: true
            Layout.fillHeight: true
            Keys.priority: Keys.AfterItem
            Keys.onPressed: event => page.key(event)

            delegate: RequestCard {
                width: ListView.view.width
                model: page.model
                focus: ListView.isCurrentItem
            }
        }
    }
    EmptyState {
        objectName: "req.empty"
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        visible: list.count === 0
        iconName: "requests"
        text: qsTr("No requests.")
    }
    Dialog {
        id: confirm

        objectName: "dlg.declineAll"
        title: qsTr("Decline all requests?")
        body: qsTr("Their messages leave this computer. They aren't told.")
        acceptText: qsTr("Decline all")
        destructive: true
        onAccepted: page.model.declineAll()
    }
}
