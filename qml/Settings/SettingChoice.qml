import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// A setting with a few values. `options`: list of { value, text }.
FormField {
    id: field

    required property Settings model
    required property string setting
    required property var options

    readonly property string value: model.values[setting] ?? ""

    Layout.fillWidth: true

    Select {
        id: select

        objectName: field.objectName + ".choice"
        name: field.label
        help: field.help
        textRole: "text"
        valueRole: "value"
        model: field.options
        currentIndex: field.options.findIndex(option => option.value === field.value)
        Layout.fillWidth: true
        onActivated: field.model.set(field.setting, currentValue)
        Keys.onMenuPressed: menu.popup(select, 0, height)
    }
    ResetMenu {
        id: menu

        model: field.model
        setting: field.setting
    }
}
