import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// What opens the messages on this computer, and when they are locked.
PageColumn {
    id: page

    required property App app

    name: qsTr("Security")

    PasswordCard {
        model: page.app.settings
        profile: page.app.profile
        Layout.fillWidth: true
    }
    Card {
        Layout.fillWidth: true

        SettingChoice {
            objectName: "set.security.lockAfter"
            enabled: page.app.profile.protectedByPassword
            model: page.app.settings
            setting: "security.lockAfterS"
            label: qsTr("Lock when unused")
            help: page.app.profile.protectedByPassword ? qsTr("Nothing that was shown stays in memory.")
                : qsTr("Set a password first.")
            options: [
                { value: "60", text: qsTr("After 1 minute") },
                { value: "300", text: qsTr("After 5 minutes") },
                { value: "900", text: qsTr("After 15 minutes") },
                { value: "3600", text: qsTr("After 1 hour") },
                { value: "0", text: qsTr("Never") }
            ]
        }
        Button {
            objectName: "set.security.lockNow"
            text: qsTr("Lock now")
            iconName: "lock"
            onClicked: page.app.profile.lock()
        }
    }
}
