pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// What others learn, who may write, and everything that leaves this computer.
PageColumn {
    id: page

    required property App app

    readonly property var leaving: [
        { what: qsTr("Messages you send"), where: qsTr("Encrypted, through three nodes, to the recipient's nodes") },
        { what: qsTr("Copies for your other devices"), where: qsTr("Encrypted, through three nodes, to your own nodes") },
        { what: qsTr("Questions for new messages"), where: qsTr("Through three nodes, to your own nodes") },
        { what: qsTr("Names you look up"), where: qsTr("As a hash, through three nodes") },
        { what: qsTr("The list of nodes"), where: qsTr("Asked of the seed servers, which see this computer's address or the proxy's") }
    ]

    name: qsTr("Privacy")

    Card {
        Layout.fillWidth: true

        SettingSwitch {
            objectName: "set.privacy.readReceipts"
            model: page.app.settings
            setting: "privacy.readReceipts"
            text: qsTr("Read receipts")
            help: qsTr("Tell people that you read their messages, and see when they read yours.")
        }
        SettingSwitch {
            objectName: "set.privacy.typing"
            model: page.app.settings
            setting: "privacy.typing"
            text: qsTr("Typing")
            help: qsTr("Show people that you are typing, and see it of them.")
        }
    }
    Card {
        Layout.fillWidth: true

        SettingChoice {
            objectName: "set.privacy.requestsPolicy"
            model: page.app.settings
            setting: "privacy.requestsPolicy"
            label: qsTr("Message requests")
            help: qsTr("Who may write to you without being accepted first.")
            options: [
                { value: "everyone", text: qsTr("Everyone may ask") },
                { value: "groups", text: qsTr("Only people I share a group with") },
                { value: "nobody", text: qsTr("Nobody") }
            ]
        }
    }
    Card {
        Layout.fillWidth: true

        Heading {
            text: qsTr("Blocked people")
            Layout.fillWidth: true
        }
        Label {
            visible: blocked.count === 0
            text: qsTr("You blocked nobody.")
            color: Theme.color.textSecondary
            Layout.fillWidth: true
        }
        Repeater {
            id: blocked

            model: page.app.blocked

            RowLayout {
                id: row

                required property string key
                required property string name

                spacing: Theme.space[3]
                Layout.fillWidth: true

                Avatar {
                    key: row.key
                    name: row.name
                    size: Theme.size.avatarSmall
                }
                Label {
                    text: row.name
                    Layout.fillWidth: true
                }
                Button {
                    objectName: "set.privacy.unblock." + row.key
                    text: qsTr("Unblock")
                    Accessible.name: qsTr("Unblock %1").arg(row.name)
                    onClicked: page.app.conversations.setBlocked(row.key, false)
                }
            }
        }
    }
    Card {
        Layout.fillWidth: true

        Heading {
            text: qsTr("What leaves this computer")
            Layout.fillWidth: true
        }
        Repeater {
            model: page.leaving

            ColumnLayout {
                id: entry

                required property var modelData

                spacing: 0
                Layout.fillWidth: true

                Label {
                    text: entry.modelData.what
                    face: Theme.type.bodyStrong
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
                Label {
                    text: entry.modelData.where
                    face: Theme.type.small
                    color: Theme.color.textSecondary
                    wrapMode: Text.Wrap
                    Layout.fillWidth: true
                }
            }
        }
        Label {
            text: qsTr("Nothing else: no statistics, no crash reports, no previews of links.")
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
    }
}
