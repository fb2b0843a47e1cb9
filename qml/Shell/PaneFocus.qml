import QtQuick
import Sotto.Models
import Sotto.Chat
import Sotto.Shell

/// Keeps the keyboard in what is shown: it goes along when panes follow one another and when a page opens, and is found again
/// where what had it went away.
Item {
    id: guide

    required property Item frame
    required property ListPane list
    required property MainPane main
    required property DetailsPane details

    /// The one pane there is to use; null: there are several.
    readonly property Item only: details.visible && details.covers ? details
        : !main.visible ? list : !list.visible ? main : null
    readonly property Item now: Window.activeFocusItem
    readonly property string page: Navigation.page
    readonly property string conversation: Navigation.conversation
    /// The conversation that was open last: the list is entered at it.
    property string before
    /// A page was opened and does not have the keyboard yet.
    property bool pageWaits: false

    function lost(): bool {
        return now === null || now === Window.contentItem || now === main || !now.visible;
    }
    /// Popups have the keyboard to themselves while they are open.
    function elsewhere(): bool {
        return !lost() && !holds(frame, now);
    }
    function holds(whole: Item, part: Item): bool {
        let item = part;
        while (item && item !== whole)
            item = item.parent;
        return item !== null;
    }
    function settle(): void {
        if (!Window.active || elsewhere())
            return;
        const open = Navigation.mainOpen ? main : list;
        const pane = only ?? (pageWaits || lost() ? open : null);
        pageWaits = false;
        if (pane === null || (pane.activeFocus && !lost()))
            return;
        if (pane === list)
            list.enter(before);
        else
            enter(pane, pane === main ? main.content : details.content);
    }
    /// Where the keyboard was in the pane; where nothing of it has been chosen yet, to the first thing in its content, else in
    /// the pane.
    function enter(pane: Item, content: Item): void {
        pane.forceActiveFocus(Qt.TabFocusReason);
        const inside = content.nextItemInFocusChain(true);
        const first = holds(content, inside) ? inside : pane.nextItemInFocusChain(true);
        if (first && (lost() || holds(now, first)))
            first.forceActiveFocus(Qt.TabFocusReason);
    }

    visible: false
    onNowChanged: if (pageWaits || lost()) Qt.callLater(settle)
    onOnlyChanged: Qt.callLater(settle)
    onPageChanged: pageWaits = page !== "chats"
    onConversationChanged: if (conversation.length > 0) before = conversation

    // What is hidden keeps the focus, so that its going away does not tell of itself.
    Connections {
        target: Navigation

        function onChanged(): void {
            Qt.callLater(guide.settle);
        }
    }
}
