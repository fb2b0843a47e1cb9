import QtQuick
import Sotto.Ui
import Sotto.Shell

/// Where a pinned row would stand that is pulled to another place among the pinned.
Rectangle {
    id: line

    required property ListView list

    /// The row that would be pushed away; -1: it stays where it is.
    property int target: -1

    signal wanted(string key, int steps)

    function isPinned(index: int): bool {
        const row = list.itemAtIndex(index) as ConversationRow;
        return row !== null && row.pinned;
    }
    function follow(row: ConversationRow, y: real): void {
        const step = y < 0 ? -1 : 1;
        let place = row.index;
        // As far as rows are pinned and the pointer is beyond the middle of the next one.
        while (isPinned(place + step) && step * (row.y + y - middle(place + step)) > 0)
            place += step;
        target = place === row.index ? -1 : place;
        const at = list.itemAtIndex(place);
        line.y = Math.round(at.y - list.contentY + (step < 0 ? 0 : at.height) - height / 2);
    }
    function middle(index: int): real {
        const item = list.itemAtIndex(index);
        return item.y + item.height / 2;
    }
    function end(row: ConversationRow, there: bool): void {
        if (there && target >= 0)
            wanted(row.key, target - row.index);
        target = -1;
    }

    objectName: "list.dropLine"
    anchors.left: list.left
    anchors.right: list.right
    height: Theme.size.focusWidth
    visible: target >= 0
    radius: Theme.radius.s
    color: Theme.color.accent
}
