import Sotto.Ui
import Sotto.Models

/// What one can do with a setting besides changing it.
Menu {
    id: menu

    required property string link

    signal reset

    title: qsTr("Setting")

    MenuItem {
        text: qsTr("Reset to default")
        iconName: "undo"
        onTriggered: menu.reset()
    }
    MenuItem {
        text: qsTr("Copy link to this setting")
        iconName: "link"
        onTriggered: Clipboard.copy(menu.link)
    }
}
