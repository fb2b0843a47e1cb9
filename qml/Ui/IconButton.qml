import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// A button that shows only a symbol; its words are the tooltip and the accessible name.
T.AbstractButton {
    id: control

    required property string iconName
    property string shortcut
    property int iconSize: Theme.size.icon
    property color color: Theme.color.textSecondary
    property bool danger: false
    /// Marks the place one is at, where several of these lead to places.
    property bool current: false

    readonly property bool lit: checked || current

    readonly property color ink: danger ? Theme.color.danger
        : lit ? Theme.color.accent
        : hovered || down ? Theme.color.text : color

    /// As a click does it, for those who don't click.
    function activate(): void {
        if (checkable) {
            toggle();
            toggled();
        }
        clicked();
    }

    implicitWidth: Theme.size.iconButton
    implicitHeight: Theme.size.iconButton
    opacity: enabled ? 1 : Theme.color.disabled
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: control.activate()
    Accessible.onToggleAction: control.activate()
    Keys.onReturnPressed: control.activate()
    Keys.onEnterPressed: control.activate()

    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            name: control.iconName
            size: control.iconSize
            color: control.ink
        }
    }

    background: Rectangle {
        radius: Theme.radius.m
        color: control.lit ? Theme.color.accentSoft
            : control.down ? Theme.color.fillPressed
            : control.hovered ? Theme.color.fillHover : Theme.color.none
        border.width: (control.hovered || control.lit) && Theme.color.outlined ? Theme.size.border : 0
        border.color: control.lit ? Theme.color.accent : Theme.color.line

        FocusRing {
            shown: control.visualFocus
            gap: 0
        }
    }

    Tooltip {
        text: control.text
        shortcut: control.shortcut
        shown: (control.hovered || control.visualFocus) && !control.down && control.enabled
    }
}
