import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// A setting that is on or off.
Switch {
    id: control

    required property Settings model
    required property string setting

    checked: model.values[setting] === "on"
    Layout.fillWidth: true
    onToggled: model.set(setting, checked ? "on" : "off")
    Keys.onMenuPressed: menu.popup(control, 0, height)

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => menu.popup(control, point.position.x, point.position.y)
    }
    ResetMenu {
        id: menu

        model: control.model
        setting: control.setting
    }
    Binding {
        control.checked: control.model.values[control.setting] === "on"
    }
}
