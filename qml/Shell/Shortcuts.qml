pragma ComponentBehavior: Bound

import QtQuick
import QtQml.Models
import Sotto.Models

/// Makes every command with a shortcut run by it. The one for the first conversation of the list has a digit, which counts
/// on to the ninth.
QtObject {
    id: shortcuts

    required property Commands commands
    required property Conversations conversations
    property string first

    readonly property Instantiator everywhere: Instantiator {
        model: shortcuts.commands
        delegate: Shortcut {
            required property string key
            required property string binding
            required property bool local

            readonly property bool counted: key === "nth"

            function note(): void {
                if (counted)
                    shortcuts.first = binding;
            }

            context: Qt.ApplicationShortcut
            sequences: counted || local || binding.length === 0 ? [] : key === "zoomIn" ? [binding, "Ctrl+="] : [binding]
            onActivated: shortcuts.commands.run(key)
            onBindingChanged: note()
            Component.onCompleted: note()
        }
    }
    readonly property Instantiator nth: Instantiator {
        model: shortcuts.first.endsWith("1") ? 9 : 0
        delegate: Shortcut {
            required property int index

            context: Qt.ApplicationShortcut
            sequence: shortcuts.first.slice(0, -1) + (index + 1)
            onActivated: {
                const key = shortcuts.conversations.keyAt(index);
                if (key.length > 0)
                    Navigation.openConversation(key);
            }
        }
    }
}
