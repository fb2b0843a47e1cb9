import QtQuick
import QtQuick.Templates as T
import Sotto.Ui

/// A value on a line. `valueText` says it in words ("0:12 of 0:48").
T.Slider {
    id: control

    required property string name
    property string valueText

    implicitWidth: Theme.size.field
    implicitHeight: Theme.size.target
    opacity: enabled ? 1 : Theme.color.disabled
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Slider
    Accessible.name: name
    Accessible.description: valueText
    Accessible.onIncreaseAction: control.increase()
    Accessible.onDecreaseAction: control.decrease()

    background: Rectangle {
        x: control.leftPadding
        y: control.topPadding + Math.round((control.availableHeight - height) / 2)
        width: control.availableWidth
        height: Theme.size.sliderTrack
        radius: Theme.radius.full
        color: Theme.color.sunken
        border.width: Theme.size.border
        border.color: Theme.color.line

        Rectangle {
            x: control.mirrored ? parent.width - width : 0
            width: control.position * parent.width
            height: parent.height
            radius: Theme.radius.full
            color: Theme.color.accent
        }
    }

    handle: Rectangle {
        x: control.leftPadding + Math.round(control.visualPosition * (control.availableWidth - width))
        y: control.topPadding + Math.round((control.availableHeight - height) / 2)
        width: Theme.size.mark
        height: Theme.size.mark
        radius: Theme.radius.full
        color: control.pressed || control.hovered ? Theme.color.accentHover : Theme.color.accent
        border.width: Theme.size.focusWidth
        border.color: Theme.color.raised

        FocusRing {
            shown: control.visualFocus
            cornerRadius: Theme.radius.full
            gap: 0
        }
    }
}
