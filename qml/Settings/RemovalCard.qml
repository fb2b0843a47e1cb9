import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// How far an erasure is, and what to do when the network does not confirm all of it.
Card {
    id: card

    required property Removal removal

    visible: removal.busy || removal.progress.length > 0

    RowLayout {
        spacing: Theme.space[3]
        Layout.fillWidth: true

        ProgressRing {
            visible: card.removal.busy && card.removal.part < 0
            name: qsTr("Erasing")
        }
        Label {
            objectName: "set.danger.progress"
            text: card.removal.progress
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
    }
    ProgressLine {
        visible: card.removal.part >= 0
        name: qsTr("Nodes that confirmed")
        value: Math.max(0, card.removal.part)
        Layout.fillWidth: true
    }
    Label {
        visible: card.removal.unconfirmed
        text: qsTr("Nothing was erased on this computer. What the other nodes keep goes by itself within 14 days.")
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Flow {
        visible: card.removal.unconfirmed
        spacing: Theme.space[2]
        Layout.fillWidth: true

        Button {
            objectName: "set.danger.again"
            text: qsTr("Try again")
            onClicked: card.removal.remove(true, false)
        }
        Button {
            objectName: "set.danger.force"
            text: qsTr("Erase here all the same")
            kind: Button.Danger
            onClicked: card.removal.remove(true, true)
        }
    }
}
