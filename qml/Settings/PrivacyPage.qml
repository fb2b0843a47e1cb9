import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// What others learn, who may write, and everything that leaves this computer.
PageColumn {
    id: page

    required property App app

    readonly property Settings model: app.settings

    name: qsTr("Privacy")

    Card {
        Layout.fillWidth: true

        ProfileSwitch {
            item: "privacy.readReceipts"
            model: page.model
            text: qsTr("Read receipts")
            help: qsTr("Tell people that you read their messages, and see when they read yours.")
        }
        ProfileSwitch {
            item: "privacy.typing"
            model: page.model
            text: qsTr("Typing")
            help: qsTr("Show people that you are typing, and see it of them.")
        }
    }
    PreviewsCard {
        model: page.model
        Layout.fillWidth: true
    }
    Card {
        Layout.fillWidth: true

        ProfileChoice {
            item: "privacy.requestsPolicy"
            model: page.model
            label: qsTr("Message requests")
            help: qsTr("Who may write to you without being accepted first.")
            options: [
                { value: "everyone", text: qsTr("Everyone may ask") },
                { value: "groups", text: qsTr("People I share a group with") },
                { value: "nobody", text: qsTr("Nobody") }
            ]
        }
        ProfileChoice {
            item: "privacy.clipboardClearS"
            model: page.model
            label: qsTr("Clear secrets from the clipboard")
            help: qsTr("Recovery words that were copied are taken back, unless something else was copied since.")
            options: [
                { value: "15", text: qsTr("After 15 seconds") },
                { value: "60", text: qsTr("After 1 minute") },
                { value: "300", text: qsTr("After 5 minutes") },
                { value: "0", text: qsTr("Never") }
            ]
        }
    }
    Card {
        Layout.fillWidth: true

        ProfileSwitch {
            item: "privacy.recentSearches"
            model: page.model
            text: qsTr("Keep recent searches")
            help: qsTr("The last searches are offered again. They are kept on this computer only, encrypted like your messages.")
        }
    }
    LinksCard {
        links: page.app.links
        model: page.model
        Layout.fillWidth: true
    }
    BlockedCard {
        blocked: page.app.blocked
        Layout.fillWidth: true
        onUnblocked: key => page.app.conversations.setBlocked(key, false)
    }
    LeavingCard {
        Layout.fillWidth: true
    }
}
