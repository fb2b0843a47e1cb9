pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// Every command with its shortcut, which one can change.
PageColumn {
    id: page

    required property Commands commands

    name: qsTr("Keyboard")

    SearchField {
        id: input

        objectName: "set.keyboard.search"
        name: qsTr("Search commands")
        Layout.fillWidth: true
    }
    Card {
        spacing: 0
        Layout.fillWidth: true

        Repeater {
            model: page.commands

            ShortcutRow {
                id: row

                commands: page.commands
                visible: (row.title + " " + row.area).toLowerCase().includes(input.text.trim().toLowerCase())
                Layout.fillWidth: true
            }
        }
    }
    Button {
        objectName: "set.keyboard.resetAll"
        text: qsTr("Reset all shortcuts")
        iconName: "undo"
        onClicked: ask.open()
    }

    Dialog {
        id: ask

        objectName: "dlg.shortcuts"
        title: qsTr("Reset all shortcuts?")
        body: qsTr("Every command gets the shortcut back that it came with.")
        acceptText: qsTr("Reset")
        destructive: true
        onAccepted: page.commands.resetAll()
    }
}
