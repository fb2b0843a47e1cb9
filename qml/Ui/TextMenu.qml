import QtQuick
import Sotto.Ui

// Qt 6.4 makes nothing of a loaded component that is bound, so its names cannot be qualified.
// qmllint disable unqualified

/// The context menu of an editable text; built when first asked for.
Loader {
    id: root

    /// A text field or text area.
    required property var editor

    function open(): void {
        active = true;
        (item as Menu).popup();
    }

    active: false

    sourceComponent: Menu {
        MenuItem {
            text: qsTr("Undo")
            iconName: "undo"
            enabled: root.editor.canUndo
            onTriggered: root.editor.undo()
        }
        MenuSeparator {}
        MenuItem {
            text: qsTr("Cut")
            enabled: root.editor.selectedText.length > 0 && !root.editor.readOnly
            onTriggered: root.editor.cut()
        }
        MenuItem {
            text: qsTr("Copy")
            iconName: "copy"
            enabled: root.editor.selectedText.length > 0
            onTriggered: root.editor.copy()
        }
        MenuItem {
            text: qsTr("Paste")
            enabled: root.editor.canPaste
            onTriggered: root.editor.paste()
        }
        MenuItem {
            text: qsTr("Select all")
            enabled: root.editor.length > 0
            onTriggered: root.editor.selectAll()
        }
    }
}
