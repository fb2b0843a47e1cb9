import QtQuick
import Sotto.Ui
import Sotto.Models

/// Brings one setting back to its default.
Menu {
    id: menu

    required property Settings model
    required property string setting

    title: qsTr("Setting")

    MenuItem {
        text: qsTr("Reset to default")
        iconName: "undo"
        onTriggered: menu.model.reset(menu.setting)
    }
}
