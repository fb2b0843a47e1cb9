import QtQuick
import QtQuick.Window
import Sotto.Ui

/// Scrolls `view` so far that what gets the focus in it can be seen.
Item {
    id: follower

    required property Flickable view

    readonly property Item focused: Window.activeFocusItem

    function reveal(item: Item): void {
        const top = item.mapToItem(view.contentItem, 0, 0).y;
        if (top < view.contentY)
            view.contentY = Math.max(0, top - Theme.space[4]);
        else if (top + item.height > view.contentY + view.height)
            view.contentY = Math.min(view.contentHeight - view.height, top + item.height - view.height + Theme.space[4]);
    }
    function follow(): void {
        let item = focused;
        while (item && item !== view.contentItem)
            item = item.parent;
        if (item)
            reveal(focused);
    }

    visible: false
    onFocusedChanged: Qt.callLater(follow)

    // Laying out moves what has the focus already.
    Connections {
        target: follower.view

        function onContentHeightChanged(): void {
            Qt.callLater(follower.follow);
        }
        function onHeightChanged(): void {
            Qt.callLater(follower.follow);
        }
    }
}
