pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// The connection in one glance: symbol, words, and the figures behind them.
Card {
    id: card

    required property Network model

    readonly property bool ready: model.state === "ready"
    readonly property bool paused: model.state === "paused"
    readonly property bool offline: model.state === "offline"
    readonly property var figures: [
        { name: qsTr("Messages waiting"), value: model.waiting },
        { name: qsTr("Last poll"), value: model.lastPoll },
        { name: qsTr("Clock difference"), value: model.clockOffset },
        { name: qsTr("Nodes known"), value: model.nodes }
    ]

    RowLayout {
        spacing: Theme.space[3]
        Layout.fillWidth: true

        Icon {
            name: card.ready ? "success" : card.paused ? "pause" : card.offline ? "plug" : "clock"
            size: Theme.size.iconLarge
            color: card.ready ? Theme.color.success : card.offline ? Theme.color.danger : Theme.color.warning
        }
        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true

            Heading {
                objectName: "netp.state"
                text: card.model.stateText
                Layout.fillWidth: true
            }
            Label {
                visible: text.length > 0
                text: card.model.problem
                color: Theme.color.textSecondary
                wrapMode: Text.Wrap
                Layout.fillWidth: true
            }
        }
        Button {
            objectName: "netp.pause"
            visible: card.width >= Theme.size.columnNarrow
            text: card.paused ? qsTr("Resume") : qsTr("Pause network")
            iconName: card.paused ? "play" : "pause"
            Layout.alignment: Qt.AlignTop
            onClicked: card.model.pause(!card.paused)
        }
    }
    Button {
        objectName: "netp.pauseBelow"
        visible: card.width < Theme.size.columnNarrow
        text: card.paused ? qsTr("Resume") : qsTr("Pause network")
        iconName: card.paused ? "play" : "pause"
        Layout.fillWidth: true
        onClicked: card.model.pause(!card.paused)
    }
    GridLayout {
        columns: card.width < Theme.size.columnNarrow ? 1 : 2
        columnSpacing: Theme.space[6]
        rowSpacing: Theme.space[2]
        Layout.fillWidth: true

        Repeater {
            model: card.figures

            RowLayout {
                id: figure

                required property var modelData

                spacing: Theme.space[2]
                Layout.fillWidth: true
                Layout.preferredWidth: 1

                Label {
                    text: figure.modelData.name
                    color: Theme.color.textSecondary
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                Label {
                    text: figure.modelData.value
                    face: Theme.type.bodyStrong
                    Accessible.name: qsTr("%1: %2").arg(figure.modelData.name).arg(figure.modelData.value)
                }
            }
        }
    }
}
