pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// What is plugged in, and what it may do.
PageColumn {
    id: page

    required property PluginList model

    /// The page that this plugin adds to the settings is asked for.
    signal settingsWanted(string plugin)

    name: qsTr("Plugins")
    objectName: "page.plugins"
    Component.onCompleted: model.refresh()

    Banner {
        visible: text.length > 0
        text: page.model.problem
        kind: Banner.Danger
        Layout.fillWidth: true
    }
    Banner {
        objectName: "plug.safeMode"
        visible: page.model.safeMode
        text: qsTr("Safe mode: only the built-in plugins run this time.")
        kind: Banner.Warning
        iconName: "shield"
        Layout.fillWidth: true
    }
    Banner {
        objectName: "plug.needsRestart"
        visible: page.model.needsRestart
        text: qsTr("Changes take effect at the next start.")
        kind: Banner.Info
        Layout.fillWidth: true
    }
    Repeater {
        model: page.model

        PluginCard {
            id: card

            model: page.model
            technical: SystemChoices.developer
            Layout.fillWidth: true
            onDecide: on => ask.openFor(card.key, card.name, on, card.kind, card.rights)
            onSettingsWanted: page.settingsWanted(card.key)
        }
    }
    EmptyState {
        objectName: "plug.empty"
        visible: page.model.added === 0
        iconName: "plugin"
        text: qsTr("Only the built-in plugins are here.")
        Layout.fillWidth: true
        Layout.topMargin: Theme.space[4]
    }
    Label {
        text: qsTr("Only use plugins from people you trust; they run with your rights. If one keeps the program from starting, start it with --safe-mode.")
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    PluginDialog {
        id: ask

        onAccepted: page.model.setEnabled(key, on)
    }
}
