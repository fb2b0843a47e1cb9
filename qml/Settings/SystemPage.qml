import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// How the program sits on the desktop.
PageColumn {
    id: page

    name: qsTr("System")

    Card {
        Layout.fillWidth: true

        SettingSwitch {
            item: "system.closeToTray"
            enabled: SystemChoices.trayIsThere
            text: qsTr("Keep running in the tray")
            help: SystemChoices.trayIsThere ? qsTr("Closing the window does not end the program; messages go on arriving.")
                : qsTr("This desktop has no tray. Closing the window ends the program.")
            on: SystemChoices.closeToTray
            onSwitched: on => SystemChoices.closeToTray = on
            onReset: SystemChoices.closeToTray = true
        }
        SettingSwitch {
            item: "system.startHidden"
            enabled: SystemChoices.trayIsThere
            text: qsTr("Start in the tray")
            help: qsTr("Without a window, from the next start on.")
            on: SystemChoices.startHidden
            onSwitched: on => SystemChoices.startHidden = on
            onReset: SystemChoices.startHidden = false
        }
    }
    Card {
        Layout.fillWidth: true

        SettingChoice {
            item: "system.rendering"
            label: qsTr("Drawing")
            help: qsTr("From the next start on. Without a graphics card, the processor draws faster and needs less memory.")
            options: [
                { value: "auto", text: qsTr("What is there") },
                { value: "card", text: qsTr("Graphics card") },
                { value: "processor", text: qsTr("Processor") }
            ]
            value: SystemChoices.rendering
            onPicked: value => SystemChoices.rendering = value
            onReset: SystemChoices.rendering = "auto"
        }
        SettingSwitch {
            item: "system.developer"
            text: qsTr("Developer mode")
            help: qsTr("Shows ids and folders of plugins, and languages for tests.")
            on: SystemChoices.developer
            onSwitched: on => SystemChoices.developer = on
            onReset: SystemChoices.developer = false
        }
    }
}
