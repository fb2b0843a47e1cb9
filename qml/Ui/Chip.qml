import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// A small choice that can be on: filters; with `removable` also people in a picker.
T.AbstractButton {
    id: control

    property string iconName
    property bool removable: false

    signal removed

    /// As a click does it, for those who don't click.
    function activate(): void {
        if (checkable && !(autoExclusive && checked)) {
            toggle();
            toggled();
        }
        clicked();
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.size.chip
    leftPadding: Theme.space[3]
    rightPadding: Theme.space[3]
    opacity: enabled ? 1 : Theme.color.disabled
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    checkable: !removable
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: text
    Accessible.checkable: checkable
    Accessible.checked: checked
    Accessible.description: removable ? qsTr("Delete removes it") : ""
    Accessible.onPressAction: control.activate()
    Accessible.onToggleAction: control.activate()
    Keys.onDeletePressed: if (control.removable) control.removed()
    Keys.onReturnPressed: control.activate()

    contentItem: Row {
        spacing: Theme.space[1]

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: control.iconName.length > 0 || control.checked
            name: control.checked ? "check" : control.iconName
            size: Theme.size.iconSmall
            color: control.checked ? Theme.color.accent : Theme.color.textSecondary
        }
        Label {
            anchors.verticalCenter: parent.verticalCenter
            text: control.text
            face: Theme.type.small
            color: control.checked ? Theme.color.accent : Theme.color.text
            Accessible.ignored: true
        }
        Icon {
            id: cross

            anchors.verticalCenter: parent.verticalCenter
            visible: control.removable
            name: "close"
            size: Theme.size.iconSmall
            color: Theme.color.textSecondary

            TapHandler {
                onTapped: control.removed()
            }
        }
    }

    background: Rectangle {
        radius: Theme.radius.full
        color: control.checked ? Theme.color.accentSoft
            : control.down ? Theme.color.fillPressed : control.hovered ? Theme.color.fillHover : Theme.color.none
        border.width: Theme.size.border
        border.color: control.checked ? Theme.color.accent : Theme.color.line

        FocusRing {
            shown: control.visualFocus
            cornerRadius: Theme.radius.full
            gap: 0
        }
    }
}
