pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Sotto.Models

/// Makes every command with a shortcut run by it.
Instantiator {
    id: shortcuts

    required property Commands commands

    model: commands
    delegate: Shortcut {
        required property string key
        required property string binding

        context: Qt.ApplicationShortcut
        sequences: binding.length === 0 ? [] : key === "zoomIn" ? [binding, "Ctrl+="] : [binding]
        onActivated: shortcuts.commands.run(key)
    }
}
