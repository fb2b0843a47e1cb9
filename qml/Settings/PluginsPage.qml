pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// What is plugged in.
PageColumn {
    id: page

    required property PluginList model

    name: qsTr("Plugins")
    objectName: "page.plugins"
    Component.onCompleted: model.refresh()

    Banner {
        visible: text.length > 0
        text: page.model.problem
        kind: Banner.Danger
        Layout.fillWidth: true
    }
    Repeater {
        model: page.model

        PluginCard {
            model: page.model
            Layout.fillWidth: true
        }
    }
    Label {
        text: qsTr("Changes take effect at the next start. Only use plugins from people you trust; they run with your rights.")
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
}
