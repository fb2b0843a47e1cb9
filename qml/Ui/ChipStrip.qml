import QtQuick
import Sotto.Ui

/// Chips in one line, which scrolls sideways where they do not fit; what has the focus is in view.
Flickable {
    id: strip

    default property alias chips: row.data

    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property int furthest: Math.max(0, contentWidth - width)
    readonly property Item focused: Window.activeFocusItem

    function reveal(chip: Item): void {
        const room = Theme.space[3];
        const left = chip.x - room;
        const right = chip.x + chip.width + room - width;
        contentX = Math.max(0, Math.min(furthest, Math.min(left, Math.max(contentX, right))));
    }
    function rewind(): void {
        contentX = mirrored ? furthest : 0;
    }

    implicitHeight: Theme.size.chip + 2 * Theme.space[1]
    contentWidth: row.implicitWidth
    boundsBehavior: Flickable.StopAtBounds
    flickableDirection: Flickable.HorizontalFlick
    clip: true
    onMirroredChanged: rewind()
    onFurthestChanged: rewind()
    onFocusedChanged: if (focused !== null && focused.parent === row) reveal(focused)

    WheelHandler {
        onWheel: event => strip.contentX = Math.max(0, Math.min(strip.furthest, strip.contentX - event.angleDelta.y))
    }

    Row {
        id: row

        leftPadding: Theme.space[3]
        rightPadding: Theme.space[3]
        y: Theme.space[1]
        spacing: Theme.space[1]
    }
}
