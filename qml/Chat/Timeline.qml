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
    required property EmojiModel emoji

    /// `row` is asked for its menu at a point of the list.
    signal menuWanted(MessageRow row, point place)
    signal infoWanted(string key)
    signal forwardWanted(var keys)
    signal deleteWanted(var keys)
    signal linkWanted(string address)
    signal replyWanted(string key)
    signal reactWanted(MessageRow row)
    signal exited

    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property MessageRow cursorRow: currentItem as MessageRow
    readonly property point pointer: hover.point.position
    /// Under the pointer.
    readonly property MessageRow hoveredRow: hover.hovered && !moving ? rowAt(hover.point.position.x, hover.point.position.y) : null

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
    function putCursor(key: string): void {
        forceActiveFocus(Qt.OtherFocusReason);
        moveTo(chat.messages.rowOf(key));
    }
    function scrollPage(direction: int): void {
        contentY = reading.within(contentY + direction * Math.round(height * 0.9));
    }
    function openMenu(row: MessageRow): void {
        menuWanted(row, row.body.mapToItem(list, 0, row.body.height));
    }
    /// Points are those of the content, as pointer handlers of a view see them.
    function rowAt(x: real, y: real): MessageRow {
        return itemAt(x, y) as MessageRow;
    }
    function rowOf(key: string): MessageRow {
        return itemAtIndex(chat.messages.rowOf(key)) as MessageRow;
    }
    function hitAt(x: real, y: real): string {
        const row = rowAt(x, y);
        return row ? row.hit(x - row.x, y - row.y) : "";
    }

    function tapped(x: real, y: real, modifiers: int): void {
        const row = rowAt(x, y);
        const hit = hitAt(x, y);
        if (!row)
            return;
        if (modifiers & Qt.ShiftModifier)
            chat.selection.extendTo(row.key);
        else if (chat.selection.count > 0 || (modifiers & Qt.ControlModifier))
            chat.selection.toggle(row.key);
        else if (row.reactionAt(x - row.x, y - row.y).length > 0)
            chat.react(row.key, row.reactionAt(x - row.x, y - row.y));
        else if (hit === "quote" && row.quoteKey.length > 0)
            chat.messages.goTo(row.quoteKey);
        else if (hit.length > 0 && hit !== "quote")
            linkWanted(chat.messages.link(row.key, Number(hit)));
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
    onContentYChanged: reading.look()
    onCountChanged: reading.look()
    onHeightChanged: reading.settleLater()
    Component.onCompleted: if (count > 0) reading.place(-1, 0)
    onActiveFocusChanged: {
        if (activeFocus && (!cursorRow || !cursorRow.activeFocus))
            step(0);
    }
    T.ScrollBar.vertical: ScrollBar {}

    // Below the newest message, because the list grows upwards.
    header: Item { height: Theme.space[3] }
    footer: Item { height: Theme.space[3] }

    Keys.onPressed: event => keys.press(event)

    ReadingPlace {
        id: reading

        list: list
        chat: list.chat
    }
    MessageKeys {
        id: keys

        chat: list.chat
        list: list
        quick: list.emoji.quick
        onMoved: index => list.moveTo(index)
        onPaged: direction => list.scrollPage(direction)
        onExited: list.exited()
        onReplyWanted: key => list.replyWanted(key)
        onReactWanted: row => list.reactWanted(row)
        onInfoWanted: key => list.infoWanted(key)
        onForwardWanted: keys => list.forwardWanted(keys)
        onDeleteWanted: keys => list.deleteWanted(keys)
        onLinkWanted: address => list.linkWanted(address)
        onMenuWanted: row => list.openMenu(row)
    }

    Connections {
        target: list.chat.messages

        function onPlaced(row: int, share: real): void {
            reading.place(row, share);
        }
    }

    HoverHandler {
        id: hover

        cursorShape: list.chat.selection.count === 0 && list.hitAt(point.position.x, point.position.y).length > 0 ? Qt.PointingHandCursor : Qt.ArrowCursor
    }
    TapHandler {
        id: tap

        onTapped: at => list.tapped(at.position.x, at.position.y, tap.point.modifiers)
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
        onRemoveWanted: list.deleteWanted([key])
    }
}
