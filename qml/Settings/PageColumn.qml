import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Sotto.Ui

/// A page of cards below one another, as wide as is good for reading.
Flickable {
    id: page

    required property string name
    default property alias content: column.data

    contentHeight: column.implicitHeight + 2 * Theme.space[6]
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    Accessible.role: Accessible.Pane
    Accessible.name: name
    T.ScrollBar.vertical: ScrollBar {}

    /// Puts the focus on the item of a link, e.g. "privacy.typing", or on the first thing in it that takes it, and
    /// brings it into view.
    function showItem(link: string): void {
        const item = find(column, ["set." + link, link.replace("network.", "netp.")]);
        if (!item)
            return;
        const next = item.activeFocusOnTab && item.enabled ? item : item.nextItemInFocusChain(true);
        (isWithin(next, item) ? next : page).forceActiveFocus(Qt.TabFocusReason);
        follower.reveal(item);
    }
    function isWithin(item: Item, root: Item): bool {
        let above = item;
        while (above && above !== root)
            above = above.parent;
        return above !== null;
    }
    function find(root: Item, names: var): Item {
        // A list of items is no iterable.
        for (let i = 0; i < root.children.length; ++i) {
            const child = root.children[i];
            const found = names.includes(child.objectName) ? child : find(child, names);
            if (found)
                return found;
        }
        return null;
    }

    FocusFollower {
        id: follower

        view: page
    }
    ColumnLayout {
        id: column

        x: Math.round((page.width - width) / 2)
        y: Theme.space[6]
        width: Math.min(Theme.size.columnSettings, page.width - 2 * Theme.space[4])
        spacing: Theme.space[4]
    }
}
