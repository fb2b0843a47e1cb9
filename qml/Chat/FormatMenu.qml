import QtQuick
import Sotto.Ui

/// How the chosen text is written; the signs go around it.
Menu {
    id: menu

    signal chosen(string sign)

    objectName: "comp.formatMenu"
    title: qsTr("Formatting")

    MenuItem {
        text: qsTr("Bold")
        shortcut: "Ctrl+B"
        onTriggered: menu.chosen("**")
    }
    MenuItem {
        text: qsTr("Italic")
        shortcut: "Ctrl+I"
        onTriggered: menu.chosen("_")
    }
    MenuItem {
        text: qsTr("Struck out")
        shortcut: "Ctrl+Shift+X"
        onTriggered: menu.chosen("~~")
    }
    MenuItem {
        text: qsTr("Code")
        shortcut: "Ctrl+Shift+C"
        onTriggered: menu.chosen("`")
    }
}
