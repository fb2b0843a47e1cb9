pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// The connection in one glance: symbol, words, what to do, and the figures behind them.
Card {
    id: card

    required property Network model

    readonly property string state: model.state
    readonly property bool paused: state === "paused"
    readonly property var figures: [
        { name: qsTr("Connected since"), value: model.since.length > 0 ? model.since : qsTr("Not connected") },
        { name: qsTr("Last poll"), value: model.lastPoll },
        { name: qsTr("Messages waiting"), value: model.waiting },
        { name: qsTr("Clock difference"), value: model.clockOffset },
        { name: qsTr("Nodes known"), value: model.nodes },
        { name: qsTr("Routes"), value: model.routes.length }
    ]
    readonly property var looks: ({
        ready: { icon: "success", ink: Theme.color.success },
        degraded: { icon: "warning", ink: Theme.color.warning },
        connecting: { icon: "sending", ink: Theme.color.info },
        paused: { icon: "pause", ink: Theme.color.info },
        blocked: { icon: "shield", ink: Theme.color.warning },
        transport: { icon: "plugin", ink: Theme.color.danger },
        offline: { icon: "plug", ink: Theme.color.textSecondary }
    })

    RowLayout {
        spacing: Theme.space[3]
        Layout.fillWidth: true

        Icon {
            name: card.looks[card.state].icon
            size: Theme.size.iconLarge
            color: card.looks[card.state].ink
            Layout.alignment: Qt.AlignTop
        }
        Column {
            id: words

            Layout.fillWidth: true

            Heading {
                objectName: "netp.state"
                width: words.width
                text: card.model.stateText
                wrapMode: Text.Wrap
            }
            Label {
                objectName: "netp.cause"
                width: words.width
                visible: text.length > 0
                text: [card.model.cause, card.model.advice].filter(each => each.length > 0).join(" ")
                color: Theme.color.textSecondary
                wrapMode: Text.Wrap
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
    Separator {
        Layout.fillWidth: true
    }
    GridLayout {
        columns: card.width < 2 * Theme.size.listPane ? 1 : 2
        columnSpacing: Theme.space[8]
        rowSpacing: Theme.space[2]
        Layout.fillWidth: true

        Repeater {
            model: card.figures

            Item {
                id: figure

                required property var modelData

                implicitHeight: name.height
                Layout.fillWidth: true
                Layout.preferredWidth: 1

                Label {
                    id: name

                    anchors.left: parent.left
                    anchors.right: value.left
                    anchors.rightMargin: Theme.space[2]
                    text: figure.modelData.name
                    color: Theme.color.textSecondary
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Label {
                    id: value

                    anchors.right: parent.right
                    anchors.baseline: name.baseline
                    width: Math.min(implicitWidth, parent.width * 3 / 4)
                    text: figure.modelData.value
                    face: Theme.type.bodyStrong
                    Accessible.name: qsTr("%1: %2").arg(figure.modelData.name).arg(figure.modelData.value)
                }
            }
        }
    }
}
