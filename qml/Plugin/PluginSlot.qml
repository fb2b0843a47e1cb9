pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Models
import Sotto.Plugin

/// What plugins add to one place of the window; stands in the row or column of that place. Without a plugin for it
/// there is nothing.
Repeater {
    id: slots

    required property PluginList plugins
    required property string slot
    property string kind
    /// Properties handed to each besides `plugin`.
    property var context: ({})
    /// There is only room for a button.
    property bool small: false
    /// In the row or column.
    property int alignment: Qt.AlignLeft | Qt.AlignVCenter

    model: SlotModel {
        plugins: slots.plugins
        slot: slots.slot
        kind: slots.kind
    }

    PluginView {
        plugins: slots.plugins
        context: slots.context
        small: slots.small
        Layout.fillWidth: !slots.small
        Layout.alignment: slots.alignment
    }
}
