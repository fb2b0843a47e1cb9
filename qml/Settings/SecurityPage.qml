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

        Heading {
            text: qsTr("Locking")
            Layout.fillWidth: true
        }
        Label {
            text: page.guarded ? qsTr("Nothing that was shown stays in memory, and nothing is received until you unlock.")
                : qsTr("Messages that open without asking are locked only by hand.")
            color: Theme.color.textSecondary
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        SettingChoice {
            objectName: "set.security.lockAfter"
            enabled: page.guarded
            model: page.app.settings
            setting: "security.lockAfterS"
            label: qsTr("Lock when unused")
            options: [
                { value: "60", text: qsTr("After 1 minute") },
                { value: "300", text: qsTr("After 5 minutes") },
                { value: "900", text: qsTr("After 15 minutes") },
                { value: "3600", text: qsTr("After 1 hour") },
                { value: "0", text: qsTr("Never") }
            ]
        }
        SettingSwitch {
            objectName: "set.security.lockOnSuspend"
            enabled: page.guarded
            model: page.app.settings
            setting: "security.lockOnSuspend"
            text: qsTr("Lock before the computer sleeps")
        }
        SettingSwitch {
            objectName: "set.security.lockOnScreenLock"
            enabled: page.guarded
            model: page.app.settings
            setting: "security.lockOnScreenLock"
            text: qsTr("Lock together with the screen")
        }
        SettingSwitch {
            objectName: "set.security.lockOnMinimise"
            enabled: page.guarded
            model: page.app.settings
            setting: "security.lockOnMinimise"
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
