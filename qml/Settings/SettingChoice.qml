import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Settings

/// A setting with a few values. `options`: list of { value, text }.
SettingField {
    id: row

    required property var options
    property string value

    signal picked(string value)

    field: Select {
        objectName: "set." + row.item
        focus: true
        name: row.label
        help: row.help
        textRole: "text"
        valueRole: "value"
        model: row.options
        currentIndex: row.options.findIndex(option => option.value === row.value)
        Layout.fillWidth: true
        onActivated: row.picked(currentValue)
    }
}
