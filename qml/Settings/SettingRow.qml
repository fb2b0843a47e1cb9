import QtQuick
import QtQuick.Layouts
import Sotto.Settings

/// The place of one setting on its page, with the menu that brings back its default and copies its link.
FocusScope {
    id: row

    /// Page and name, e.g. "privacy.typing": the setting's link is set:privacy.typing.
    required property string item
    default property alias control: place.data

    signal reset

    function openMenu(x: real, y: real): void {
        menu.active = true;
        (menu.item as SettingMenu).popup(row, x, y);
    }

    implicitWidth: place.implicitWidth
    implicitHeight: place.implicitHeight
    Layout.fillWidth: true
    Keys.onMenuPressed: openMenu(0, height)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)) {
            openMenu(0, height);
            event.accepted = true;
        }
    }

    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => row.openMenu(point.position.x, point.position.y)
    }
    ColumnLayout {
        id: place

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0
    }
    Loader {
        id: menu

        active: false
        sourceComponent: SettingMenu {
            link: "set:" + row.item
            onReset: row.reset()
        }
    }
}
