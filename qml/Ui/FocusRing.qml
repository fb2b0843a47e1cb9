import QtQuick
import Sotto.Ui

/// The ring around what the keyboard is at. Child of the control; `shown` is usually its visualFocus.
Rectangle {
    id: ring

    required property bool shown
    property int cornerRadius: Theme.radius.m
    property int gap: Theme.size.focusOffset

    anchors.fill: parent
    anchors.margins: -(gap + border.width)
    visible: shown
    radius: cornerRadius + gap + border.width
    color: Theme.color.none
    border.width: Theme.size.focusWidth
    border.color: Theme.color.focus
}
