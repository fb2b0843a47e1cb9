import QtQuick
import Sotto.Models

/// Where one reads in the timeline, kept while the list changes its size and while messages come and go.
QtObject {
    id: reading

    required property ListView list
    required property ChatModel chat

    /// Whether the newest row was in view before the size changed.
    property bool atEnd: true
    property real settledHeight: 0
    /// Where to go once there is a size, as { row, share }.
    property var waiting: null
    /// Where the view went last, as { key, share, bottom }.
    property var placed: null
    readonly property ReadingOrder order: ReadingOrder {}

    /// A place for the view that is not beyond the ends: there it would drop rows that it does not make again. What is
    /// shorter than the view stands at the bottom.
    function within(y: real): real {
        return Math.min(list.originY + list.contentHeight - list.height, Math.max(list.originY, y));
    }
    /// `row` to the share of the height; row -1: the newest to the end.
    function place(row: int, share: real): void {
        waiting = list.height > 0 ? null : { row: row, share: share };
        if (waiting)
            return;
        settledHeight = list.height;
        list.cancelFlick();
        list.positionViewAtBeginning();
        if (row >= 0) {
            list.positionViewAtIndex(row, ListView.Beginning);
            const item = list.itemAtIndex(row);
            if (item) {
                list.contentY = within(item.y - Math.round(share * list.height));
                list.returnToBounds();
            }
        }
        list.forceLayout();
        const at = row >= 0 ? list.itemAtIndex(row) : null;
        placed = at ? { key: at.key, share: share, bottom: list.contentY + list.height } : null;
        look();
    }
    /// Tells the model what is in view.
    function look(): void {
        if (list.count === 0 || list.height <= 0 || waiting)
            return;
        if (list.height === settledHeight)
            atEnd = list.atYEnd;
        const top = list.indexAt(list.width / 2, list.contentY + 1);
        const oldest = top < 0 ? list.count - 1 : top;
        const item = list.itemAtIndex(oldest);
        chat.viewing(Math.max(0, list.indexAt(list.width / 2, list.contentY + list.height - 1)), oldest,
            item ? (item.y - list.contentY) / list.height : 0, atEnd);
        order.apply(list.contentItem);
    }
    /// After the size changed, and the view has taken it in: the end stays the end, and what nobody scrolled away
    /// stays where it was placed.
    function settle(): void {
        if (waiting)
            return place(waiting.row, waiting.share);
        const row = placed && Math.abs(list.contentY + list.height - placed.bottom) < 1
            ? chat.messages.rowOf(placed.key) : -1;
        if (row >= 0)
            return place(row, placed.share);
        settledHeight = list.height;
        list.forceLayout();
        if (atEnd)
            list.positionViewAtBeginning();
        look();
    }
    function settleLater(): void {
        Qt.callLater(settle);
    }
}
