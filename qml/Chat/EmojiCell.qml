import QtQuick
import Sotto.Ui

/// One emoji of the picker.
Item {
    id: cell

    required property string emoji
    required property string name
    property bool marked: false

    signal chosen(bool more)

    function choose(more: bool): void {
        chosen(more);
    }

    Accessible.role: Accessible.ListItem
    Accessible.name: name
    Accessible.onPressAction: choose(false)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius.s
        color: hover.hovered ? Theme.color.fillHover : Theme.color.none
        border.width: cell.marked ? Theme.size.focusWidth : 0
        border.color: Theme.color.focus
    }
    Text {
        anchors.centerIn: parent
        text: cell.emoji
        textFormat: Text.PlainText
        font: Theme.type.emoji.font
        Accessible.ignored: true
    }
    HoverHandler {
        id: hover
    }
    TapHandler {
        id: tap

        onTapped: cell.choose(tap.point.modifiers & Qt.ShiftModifier)
    }
    Tooltip {
        text: cell.name
        shown: hover.hovered
    }
}
