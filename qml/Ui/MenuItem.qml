import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// A line of a menu: symbol, words, shortcut. Checkable items show a tick.
T.MenuItem {
    id: control

    property string iconName
    property string shortcut
    property bool danger: false

    readonly property color ink: danger ? Theme.color.danger : Theme.color.text
    readonly property bool marked: checkable && checked

    implicitWidth: Math.max(Theme.size.menuMin, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.size.control, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: Theme.space[3]
    spacing: Theme.space[3]
    font: Theme.type.body.font
    opacity: enabled ? 1 : Theme.color.disabled
    hoverEnabled: true
    Accessible.role: Accessible.MenuItem
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.onPressAction: control.triggered()

    arrow: Icon {
        x: control.mirrored ? control.leftPadding : control.width - width - control.rightPadding
        y: Math.round((control.height - height) / 2)
        visible: control.subMenu !== null
        name: "chevron-end"
        size: Theme.size.iconSmall
        color: Theme.color.textSecondary
    }

    contentItem: Item {
        implicitWidth: Theme.size.icon + control.spacing + words.implicitWidth
            + (tail.visible ? control.spacing * 2 + tail.implicitWidth : 0)
            + (control.subMenu !== null ? control.spacing + Theme.size.iconSmall : 0)
        implicitHeight: words.implicitHeight

        Icon {
            id: symbol

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: control.marked ? "check" : control.iconName
            color: control.danger ? Theme.color.danger : control.marked ? Theme.color.accent : Theme.color.textSecondary
        }
        Label {
            id: words

            anchors.left: symbol.right
            anchors.leftMargin: control.spacing
            anchors.right: tail.visible ? tail.left : parent.right
            anchors.rightMargin: tail.visible ? control.spacing : 0
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            color: control.ink
            horizontalAlignment: Text.AlignLeft
            Accessible.ignored: true
        }
        Label {
            id: tail

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: control.shortcut.length > 0
            text: control.shortcut
            face: Theme.type.small
            color: Theme.color.textTertiary
            Accessible.ignored: true
        }
    }

    background: Rectangle {
        x: Theme.space[1]
        width: control.width - 2 * x
        height: control.height
        radius: Theme.radius.s
        color: control.highlighted || control.hovered
            ? (control.danger ? Theme.color.dangerSoft : Theme.color.accentSoft) : Theme.color.none
        border.width: control.highlighted && control.activeFocus ? Theme.size.focusWidth : 0
        border.color: Theme.color.focus
    }
}
