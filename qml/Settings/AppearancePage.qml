import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// Theme, shapes, size and motion. Everything changes at once.
PageColumn {
    id: page

    readonly property var light: Appearance.themes.filter(each => !each.dark).map(each => ({ value: each.id, text: each.name }))
    readonly property var dark: Appearance.themes.filter(each => each.dark).map(each => ({ value: each.id, text: each.name }))

    name: qsTr("Appearance")

    Card {
        Layout.fillWidth: true

        CardTitle {
            text: qsTr("Theme")
        }
        SettingSwitch {
            item: "appearance.followSystem"
            text: qsTr("Follow the system")
            help: qsTr("Light by day and dark by night, as the desktop is.")
            on: Appearance.theme === "system"
            onSwitched: on => Appearance.theme = on ? "system" : Theme.id
            onReset: Appearance.theme = "system"
        }
        SettingChoice {
            item: "appearance.lightTheme"
            visible: Appearance.theme === "system"
            label: qsTr("While the system is light")
            options: page.light
            value: Appearance.lightTheme
            onPicked: value => Appearance.lightTheme = value
            onReset: Appearance.lightTheme = "paper"
        }
        SettingChoice {
            item: "appearance.darkTheme"
            visible: Appearance.theme === "system"
            label: qsTr("While the system is dark")
            options: page.dark
            value: Appearance.darkTheme
            onPicked: value => Appearance.darkTheme = value
            onReset: Appearance.darkTheme = "ink"
        }
        ThemeGallery {
            onImportWanted: dialogs.openImport()
            onRemoveWanted: (id, name) => dialogs.openRemoval(id, name)
        }
        Banner {
            objectName: "theme.problem"
            visible: text.length > 0
            text: dialogs.problem
            kind: Banner.Danger
            Layout.fillWidth: true
        }
        AccentPicker {}
    }
    ShapeCard {
        Layout.fillWidth: true
    }
    TextCard {
        Layout.fillWidth: true
    }
    ThemeDialogs {
        id: dialogs
    }
}
