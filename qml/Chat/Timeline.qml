import QtQuick
import QtQuick.Templates as T
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// The messages, anchored at the bottom: what is being read stays where it is when pages or messages come in. Row 0 is
/// the newest. One menu and one set of pointer handlers serve all rows.
ListView {
    id: list

    required property ChatModel chat

    /// `row` is asked for its menu at a point of the list.
    signal menuWanted(MessageRow row, point place)
    signal infoWanted(string key)
    signal deleteWanted(string key)
    signal linkWanted(string address)
    signal replyWanted(string key)
    signal exited

    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property MessageRow cursorRow: currentItem as MessageRow
    /// Under the pointer.
    readonly property MessageRow hoveredRow: hover.hovered && !moving ? rowAt(hover.point.position.x, hover.point.position.y) : null
    /// Whether the newest row was in view before the size changed.
    property bool atEnd: true
    property real settledHeight: 0
    /// Where to go once there is a size, as { row, share }.
    property var waiting: null

    function place(row: int, share: real): void {
        waiting = height > 0 ? null : { row: row, share: share };
        if (waiting)
            return;
        settledHeight = height;
        cancelFlick();
        positionViewAtBeginning();
        if (row >= 0) {
            positionViewAtIndex(row, ListView.Beginning);
            const item = itemAtIndex(row);
            if (item) {
                contentY = item.y - Math.round(share * height);
                returnToBounds();
            }
        }
        forceLayout();
        look();
    }
    function look(): void {
        if (count === 0 || height <= 0 || waiting)
            return;
        if (height === settledHeight)
            atEnd = atYEnd;
        const top = indexAt(width / 2, contentY + 1);
        const oldest = top < 0 ? count - 1 : top;
        const item = itemAtIndex(oldest);
        chat.viewing(Math.max(0, indexAt(width / 2, contentY + height - 1)), oldest,
            item ? (item.y - contentY) / height : 0, atEnd);
        order.apply(contentItem);
    }
    /// After the size changed, and the view has taken it in: the end stays the end.
    function settle(): void {
        if (waiting)
            return place(waiting.row, waiting.share);
        settledHeight = height;
        forceLayout();
        if (atEnd)
            positionViewAtBeginning();
        look();
    }
    function moveTo(index: int): void {
        if (count === 0)
            return;
        currentIndex = Math.max(0, Math.min(count - 1, index));
        positionViewAtIndex(currentIndex, ListView.Contain);
        currentItem?.forceActiveFocus(Qt.TabFocusReason);
    }
    /// The message cursor goes `step` rows up, from below the newest one in view.
    function step(rows: int): void {
        moveTo(activeFocus && currentIndex >= 0 ? currentIndex + rows : Math.max(0, indexAt(width / 2, contentY + height - 1)));
    }
    function scrollPage(direction: int): void {
        contentY = Math.max(originY, Math.min(originY + contentHeight - height, contentY + direction * Math.round(height * 0.9)));
    }
    function openMenu(row: MessageRow): void {
        menuWanted(row, row.body.mapToItem(list, 0, row.body.height));
    }
    /// Points are those of the content, as pointer handlers of a view see them.
    function rowAt(x: real, y: real): MessageRow {
        return itemAt(x, y) as MessageRow;
    }
    function hitAt(x: real, y: real): string {
        const row = rowAt(x, y);
        return row ? row.hit(x - row.x, y - row.y) : "";
    }

    model: chat.messages
    verticalLayoutDirection: ListView.BottomToTop
    reuseItems: true
    cacheBuffer: 0
    currentIndex: -1
    highlightFollowsCurrentItem: false
    keyNavigationEnabled: false
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: count > 0
    objectName: "conv.list"
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Messages")
    onContentYChanged: look()
    onCountChanged: look()
    onHeightChanged: Qt.callLater(settle)
    Component.onCompleted: if (count > 0) place(-1, 0)
    onActiveFocusChanged: {
        if (activeFocus && (!cursorRow || !cursorRow.activeFocus))
            step(0);
    }
    T.ScrollBar.vertical: ScrollBar {}

    // Below the newest message, because the list grows upwards.
    header: Item { height: Theme.space[3] }
    footer: Item { height: Theme.space[3] }

    Keys.onPressed: event => {
        const row = cursorRow;
        event.accepted = true;
        if (event.key === Qt.Key_Up)
            moveTo(currentIndex + 1);
        else if (event.key === Qt.Key_Down && currentIndex > 0)
            moveTo(currentIndex - 1);
        else if (event.key === Qt.Key_Escape || event.key === Qt.Key_Down)
            exited();
        else if (event.key === Qt.Key_Home)
            moveTo(count - 1);
        else if (event.key === Qt.Key_End)
            chat.messages.goToNewest();
        else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
            scrollPage(event.key === Qt.Key_PageUp ? -1 : 1);
        else if (!row || !keys.act(row, event))
            event.accepted = false;
    }

    ReadingOrder { id: order }
    MessageKeys {
        id: keys

        chat: list.chat
        onReplyWanted: key => list.replyWanted(key)
        onInfoWanted: key => list.infoWanted(key)
        onDeleteWanted: key => list.deleteWanted(key)
        onLinkWanted: address => list.linkWanted(address)
        onMenuWanted: row => list.openMenu(row)
    }

    Connections {
        target: list.chat.messages

        function onPlaced(row: int, share: real): void {
            list.place(row, share);
        }
    }

    HoverHandler {
        id: hover

        cursorShape: list.hitAt(point.position.x, point.position.y).length > 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
    }
    TapHandler {
        onTapped: point => {
            const row = list.rowAt(point.position.x, point.position.y);
            const hit = list.hitAt(point.position.x, point.position.y);
            if (hit === "quote" && row.quoteKey.length > 0)
                list.chat.messages.goTo(row.quoteKey);
            else if (hit.length > 0 && hit !== "quote")
                list.linkWanted(list.chat.messages.link(row.key, Number(hit)));
        }
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: point => {
            const row = list.rowAt(point.position.x, point.position.y);
            if (row)
                list.menuWanted(row, Qt.point(point.position.x, point.position.y - list.contentY));
        }
    }

    delegate: MessageRow {
        width: ListView.view.width
        chat: list.chat
        mirrored: list.mirrored
        focus: ListView.isCurrentItem
        onRemoveWanted: list.deleteWanted(key)
    }
}
