import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Settings

/// A setting that is on or off.
SettingRow {
    id: row

    required property string text
    property string help
    property bool on: false

    signal switched(bool on)

    Switch {
        id: control

        objectName: "set." + row.item
        focus: true
        text: row.text
        help: row.help
        Layout.fillWidth: true
        onToggled: row.switched(checked)

        // Toggling by hand must not end it.
        Binding {
            control.checked: row.on
        }
    }
}
