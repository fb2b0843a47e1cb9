import QtQuick
import QtQuick.Window
import Sotto.Ui

/// Scrolls `view` so far that what gets the focus in it can be seen.
Item {
    id: follower

    required property Flickable view

    /// The person has scrolled elsewhere since the focus moved.
    property bool strayed: false

    readonly property Item focused: Window.activeFocusItem

    function reveal(item: Item): void {
        const top = item.mapToItem(view.contentItem, 0, 0).y;
        if (top < view.contentY)
            view.contentY = Math.max(0, top - Theme.space[4]);
        else if (top + item.height > view.contentY + view.height)
            view.contentY = Math.min(view.contentHeight - view.height, top + item.height - view.height + Theme.space[4]);
    }
    function follow(): void {
        if (strayed)
            return;
        let item = focused;
        while (item && item !== view.contentItem)
            item = item.parent;
        if (item)
            reveal(focused);
    }

    visible: false
    onFocusedChanged: {
        strayed = false;
        Qt.callLater(follow);
    }

    // Laying out moves what has the focus already.
    Connections {
        target: follower.view

        function onMovementStarted(): void {
            follower.strayed = true;
        }
        function onContentHeightChanged(): void {
            Qt.callLater(follower.follow);
        }
        function onHeightChanged(): void {
            Qt.callLater(follower.follow);
        }
    }
}
