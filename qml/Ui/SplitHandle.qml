import QtQuick
import Sotto.Ui

/// The edge between two panes: dragged, or moved with the arrow keys. Asks with `resized`; the owner keeps the
/// extent.
Item {
    id: handle

    required property string name
    /// Of the pane that grows and shrinks.
    required property int extent
    required property int minimum
    required property int maximum
    /// Whether that pane is on the end side of the handle.
    property bool growsBackwards: false

    signal resized(int extent)

    readonly property int direction: LayoutMirroring.enabled !== growsBackwards ? -1 : 1

    function resize(wanted: real): void {
        resized(Math.round(Math.max(minimum, Math.min(maximum, wanted))));
    }

    implicitWidth: Theme.size.handle
    activeFocusOnTab: true
    Accessible.role: Accessible.Grip
    Accessible.name: name
    Accessible.focusable: true
    Keys.onLeftPressed: resize(extent - Theme.space[4] * direction)
    Keys.onRightPressed: resize(extent + Theme.space[4] * direction)

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: drag.active || hover.hovered || handle.activeFocus ? Theme.size.focusWidth : Theme.size.border
        height: parent.height
        color: handle.activeFocus ? Theme.color.focus
            : drag.active || hover.hovered ? Theme.color.accent : Theme.color.line
    }

    HoverHandler {
        id: hover

        cursorShape: Qt.SplitHCursor
    }

    DragHandler {
        id: drag

        property int before: 0

        target: null
        yAxis.enabled: false
        onActiveChanged: if (active) before = handle.extent
        onTranslationChanged: if (active) handle.resize(before + translation.x * handle.direction)
    }
}
