import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// What opens the messages on this computer, and when they are locked.
PageColumn {
    id: page

    required property App app

    readonly property bool guarded: page.app.profile.isProtected

    name: qsTr("Security")

    ProtectionCard {
        model: page.app.settings
        profile: page.app.profile
        keyStore: page.app.keyStore
        onboarding: page.app.onboarding
        Layout.fillWidth: true
    }
    Card {
        Layout.fillWidth: true

        CardTitle {
            text: qsTr("Locking")
            help: page.guarded ? qsTr("Nothing that was shown stays in memory, and nothing is received until you unlock.")
                : qsTr("Messages that open without asking are locked only by hand.")
        }
        ProfileChoice {
            item: "security.lockAfterS"
            enabled: page.guarded
            model: page.app.settings
            label: qsTr("Lock when unused")
            options: [
                { value: "60", text: qsTr("After 1 minute") },
                { value: "300", text: qsTr("After 5 minutes") },
                { value: "900", text: qsTr("After 15 minutes") },
                { value: "3600", text: qsTr("After 1 hour") },
                { value: "0", text: qsTr("Never") }
            ]
        }
        ProfileSwitch {
            item: "security.lockOnSuspend"
            enabled: page.guarded
            model: page.app.settings
            text: qsTr("Lock before the computer sleeps")
        }
        ProfileSwitch {
            item: "security.lockOnScreenLock"
            enabled: page.guarded
            model: page.app.settings
            text: qsTr("Lock together with the screen")
        }
        ProfileSwitch {
            item: "security.lockOnMinimise"
            enabled: page.guarded
            model: page.app.settings
            text: qsTr("Lock when the window is minimised")
        }
        Button {
            objectName: "set.security.lockNow"
            text: qsTr("Lock now")
            iconName: "lock"
            onClicked: page.app.profile.lock()
        }
    }
}
