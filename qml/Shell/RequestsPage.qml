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
    required property Conversations conversations
    required property Settings settings

    readonly property var policies: [
        { value: "everyone", text: qsTr("Everyone may ask") },
        { value: "groups", text: qsTr("Only people I share a group with") },
        { value: "nobody", text: qsTr("Nobody") }
    ]

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

        GridLayout {
            columns: page.width < Theme.size.breakTwoPanes ? 1 : 2
            columnSpacing: Theme.space[3]
            rowSpacing: Theme.space[2]
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.size.columnSettings

            FormField {
                label: qsTr("Who may ask")
                Layout.fillWidth: true

                Select {
                    objectName: "req.policy"
                    name: qsTr("Who may ask")
                    textRole: "text"
                    valueRole: "value"
                    model: page.policies
                    currentIndex: page.policies.findIndex(each => each.value === page.settings.values["privacy.requestsPolicy"])
                    Layout.fillWidth: true
                    onActivated: page.settings.set("privacy.requestsPolicy", currentValue)
                }
            }
            Button {
                objectName: "req.declineAll"
                visible: page.model.count > 1
                text: qsTr("Decline all…")
                Layout.alignment: Qt.AlignBottom
                onClicked: confirm.open()
            }
        }
        Label {
            visible: page.model.count > 0
            text: qsTr("They don't know whether you've read this.")
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        Column {
            visible: !page.conversations.loaded && page.conversations.problem.length === 0
            Layout.fillWidth: true

            Repeater {
                model: 3

                SkeletonRow {
                    required property int index

                    width: parent.width
                    position: index
                }
            }
        }
        Rows {
            id: list

            objectName: "req.rows"
            name: qsTr("Message requests")
            focus: true
            model: page.model
            spacing: Theme.space[3]
            visible: page.model.count > 0
            Layout.fillWidth: true
            Layout.maximumWidth: Theme.size.columnSettings
            Layout.fillHeight: true
            Keys.priority: Keys.AfterItem
            Keys.onPressed: event => page.key(event)

            delegate: RequestCard {
                width: ListView.view.width
                model: page.model
                focus: ListView.isCurrentItem
            }
        }
        // Keeps what is above at the top while there are no rows.
        Item {
            visible: !list.visible
            Layout.fillHeight: true
        }
    }
    EmptyState {
        objectName: "req.empty"
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        visible: page.conversations.loaded && page.model.count === 0
        iconName: "requests"
        text: qsTr("No requests.")
    }
    ErrorState {
        objectName: "req.error"
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.space[6]
        visible: page.conversations.problem.length > 0
        text: qsTr("The requests couldn't be read.")
        detail: page.conversations.problem
        actionText: qsTr("Retry")
        onTriggered: page.conversations.reload()
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
