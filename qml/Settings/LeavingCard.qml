pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Settings

/// Everything that leaves this computer: what, to whom, and what they see.
Card {
    id: card

    readonly property bool beside: width >= Theme.size.columnNarrow
    readonly property var rows: [
        { what: qsTr("Messages you send"), where: qsTr("The recipient's nodes"), seen: qsTr("Encrypted; through three nodes, so that nobody sees your address") },
        { what: qsTr("Copies for your other devices"), where: qsTr("Your own nodes"), seen: qsTr("Encrypted; through three nodes") },
        { what: qsTr("Questions for new messages"), where: qsTr("Your own nodes"), seen: qsTr("Your account ID, but not your address") },
        { what: qsTr("Names you look up"), where: qsTr("The network"), seen: qsTr("A hash of the name, but not your address") },
        { what: qsTr("Links you open"), where: qsTr("The site"), seen: qsTr("This computer's address, as in any browser") },
        { what: qsTr("Questions for link previews"), where: qsTr("The site"), seen: qsTr("Only once you turn them on: the proxy's address, or this computer's") },
        { what: qsTr("The list of nodes"), where: qsTr("Seed servers and nodes"), seen: qsTr("This computer's address, or the proxy's") }
    ]

    CardTitle {
        objectName: "set.privacy.leaving"
        text: qsTr("What leaves this computer")
        help: qsTr("Nothing else: no statistics, no crash reports.")
    }
    Repeater {
        model: card.rows

        // No layout of layouts: Qt gives up on those while the heights of texts go on changing.
        Item {
            id: row

            required property var modelData

            implicitHeight: card.beside ? Math.max(what.y + what.height, seen.y + seen.height) : seen.y + seen.height
            Layout.fillWidth: true
            Accessible.role: Accessible.Row
            Accessible.name: qsTr("%1. To: %2. Seen there: %3").arg(modelData.what).arg(modelData.where).arg(modelData.seen)

            Separator {
                anchors.left: parent.left
                anchors.right: parent.right
            }
            Column {
                id: what

                anchors.left: parent.left
                y: Theme.space[3]
                width: card.beside ? Math.round(parent.width / 2) - Theme.space[2] : parent.width

                Label {
                    width: parent.width
                    text: row.modelData.what
                    face: Theme.type.bodyStrong
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
                Label {
                    width: parent.width
                    text: row.modelData.where
                    face: Theme.type.small
                    color: Theme.color.textSecondary
                    wrapMode: Text.Wrap
                    Accessible.ignored: true
                }
            }
            Label {
                id: seen

                anchors.right: parent.right
                y: what.y + (card.beside ? Math.round((Theme.type.body.lineHeight - Theme.type.small.lineHeight) / 2)
                    : what.height + Theme.space[1])
                width: what.width
                text: row.modelData.seen
                face: Theme.type.small
                color: Theme.color.textSecondary
                wrapMode: Text.Wrap
                Accessible.ignored: true
            }
        }
    }
}
