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
        { what: qsTr("The list of nodes"), where: qsTr("Seed servers and nodes"), seen: qsTr("This computer's address, or the proxy's") }
    ]

    CardTitle {
        objectName: "set.privacy.leaving"
        text: qsTr("What leaves this computer")
        help: qsTr("Nothing else: no statistics, no crash reports, no previews of links.")
    }
    Repeater {
        model: card.rows

        ColumnLayout {
            id: row

            required property var modelData

            spacing: Theme.space[2]
            Layout.fillWidth: true
            Accessible.role: Accessible.Row
            Accessible.name: qsTr("%1. To: %2. Seen there: %3").arg(modelData.what).arg(modelData.where).arg(modelData.seen)

            Separator {
                Layout.fillWidth: true
            }
            GridLayout {
                columns: card.beside ? 2 : 1
                columnSpacing: Theme.space[4]
                rowSpacing: 0
                Layout.fillWidth: true

                Column {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1

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
                    text: row.modelData.seen
                    face: Theme.type.small
                    color: Theme.color.textSecondary
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    Layout.alignment: Qt.AlignTop
                    Accessible.ignored: true
                }
            }
        }
    }
}
