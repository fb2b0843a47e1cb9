import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// When and what the desktop is told.
PageColumn {
    id: page

    required property Settings model

    name: qsTr("Notifications")

    Card {
        Layout.fillWidth: true

        ProfileSwitch {
            item: "notifications.on"
            model: page.model
            text: qsTr("Show notifications")
            help: qsTr("Of muted conversations there are none.")
        }
        ProfileChoice {
            item: "notifications.content"
            enabled: page.model.values["notifications.on"] === "on"
            model: page.model
            label: qsTr("What they show")
            help: qsTr("Requests of strangers never show what they wrote.")
            options: [
                { value: "name_and_text", text: qsTr("Name and text") },
                { value: "name", text: qsTr("Name only") },
                { value: "nothing", text: qsTr("Only “New message”") }
            ]
        }
    }
}
