import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// One of several; put them into one parent so that they exclude one another. Arrow keys move the choice.
T.RadioButton {
    id: control

    /// As a click does it, for those who don't click.
    function activate(): void {
        if (checked)
            return;
        toggle();
        toggled();
        clicked();
    }
    function moveBy(step: int): void {
        const group = [];
        for (let i = 0; i < parent.children.length; ++i) {
            const item = parent.children[i];
            if (item instanceof RadioButton && item.visible && item.enabled)
                group.push(item);
        }
        const next = group[group.indexOf(control) + step];
        if (!next)
            return;
        next.forceActiveFocus(step > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason);
        next.activate();
    }

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(Theme.size.target, implicitContentHeight + topPadding + bottomPadding)
    spacing: Theme.space[2]
    verticalPadding: Theme.space[1]
    opacity: enabled ? 1 : Theme.color.disabled
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onToggleAction: control.activate()
    Accessible.onPressAction: control.activate()
    Keys.onDownPressed: control.moveBy(1)
    Keys.onUpPressed: control.moveBy(-1)

    indicator: Rectangle {
        x: control.mirrored ? control.width - width - control.rightPadding : control.leftPadding
        y: control.topPadding + Math.round((Math.min(control.availableHeight, Theme.type.body.lineHeight + Theme.space[1]) - height) / 2)
        width: Theme.size.mark
        height: Theme.size.mark
        radius: Theme.radius.full
        color: Theme.color.raised
        border.width: control.checked ? Theme.size.focusWidth : Theme.size.border
        border.color: control.checked ? Theme.color.accent
            : control.hovered ? Theme.color.text : Theme.color.lineStrong

        Rectangle {
            anchors.centerIn: parent
            visible: control.checked
            width: parent.width / 2
            height: width
            radius: Theme.radius.full
            color: Theme.color.accent
        }

        FocusRing {
            shown: control.visualFocus
            cornerRadius: Theme.radius.full
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
