pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Models
import Sotto.Plugin
import Sotto.Settings

/// The pages that plugins add to the settings; one of them is shown.
PageColumn {
    id: page

    required property PluginList plugins
    /// Key of the contribution, or its beginning: the plugin's id.
    required property string key

    objectName: "page.plugin"

    Repeater {
        model: SlotModel {
            plugins: page.plugins
            slot: "set.page"
        }

        PluginView {
            id: view

            plugins: page.plugins
            visible: view.key.startsWith(page.key)
            Layout.fillWidth: true
        }
    }
}
