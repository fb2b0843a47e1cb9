import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// Yes or no, for a list of independent choices and for the small print of dialogs.
T.CheckBox {
    id: control

    /// As a click does it, for those who don't click.
    function activate(): void {
        toggle();
        toggled();
        clicked();
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.size.target, implicitContentHeight + topPadding + bottomPadding)
    spacing: Theme.space[2]
    verticalPadding: Theme.space[1]
    opacity: enabled ? 1 : Theme.color.disabled
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.CheckBox
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onToggleAction: control.activate()
    Accessible.onPressAction: control.activate()

    indicator: Rectangle {
        x: control.mirrored ? control.width - width - control.rightPadding : control.leftPadding
        y: control.topPadding + Math.round((Math.min(control.availableHeight, Theme.type.body.lineHeight + Theme.space[1]) - height) / 2)
        width: Theme.size.mark
        height: Theme.size.mark
        radius: Theme.radius.s
        color: control.checkState === Qt.Unchecked ? Theme.color.raised
            : control.hovered ? Theme.color.accentHover : Theme.color.accent
        border.width: control.checkState === Qt.Unchecked ? Theme.size.border : 0
        border.color: control.hovered ? Theme.color.text : Theme.color.lineStrong

        Icon {
            anchors.centerIn: parent
            visible: control.checkState !== Qt.Unchecked
            name: control.checkState === Qt.PartiallyChecked ? "dash" : "tick"
            size: Theme.size.iconSmall
            color: Theme.color.onAccent
        }

        FocusRing {
            shown: control.visualFocus
            cornerRadius: Theme.radius.s
        }
    }

    contentItem: Label {
        leftPadding: control.mirrored ? 0 : Theme.size.mark + control.spacing
        rightPadding: control.mirrored ? Theme.size.mark + control.spacing : 0
        text: control.text
        wrapMode: Text.Wrap
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
}
