import QtQuick
import Sotto.Models
import Sotto.Chat

/// What keys mean in the timeline and for the message at its cursor.
QtObject {
    id: keys

    required property ChatModel chat
    required property ListView list
    /// What 1 to 6 react with.
    required property var quick

    readonly property MessageSelection selection: chat.selection
    readonly property MessageRow row: list.currentItem as MessageRow

    signal moved(int index)
    signal paged(int direction)
    signal exited
    signal replyWanted(string key)
    signal reactWanted(MessageRow row)
    signal infoWanted(string key)
    signal forwardWanted(var keys)
    signal deleteWanted(var keys)
    signal linkWanted(string address)
    signal menuWanted(MessageRow row)

    function press(event: var): void {
        const shift = event.modifiers & Qt.ShiftModifier;
        event.accepted = true;
        if (event.key === Qt.Key_Up)
            walk(1, shift);
        else if (event.key === Qt.Key_Down && list.currentIndex > 0)
            walk(-1, shift);
        else if (event.key === Qt.Key_Escape && selection.count > 0)
            selection.clear();
        else if (event.key === Qt.Key_Escape || event.key === Qt.Key_Down)
            exited();
        else if (event.key === Qt.Key_Home)
            moved(list.count - 1);
        else if (event.key === Qt.Key_End)
            chat.messages.goToNewest();
        else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
            paged(event.key === Qt.Key_PageUp ? -1 : 1);
        else if (!row || !act(row, event))
            event.accepted = false;
    }
    /// With Shift, what the cursor passes is chosen.
    function walk(rows: int, choosing: bool): void {
        if (choosing && selection.count === 0 && row)
            selection.toggle(row.key);
        moved(list.currentIndex + rows);
        if (choosing && row)
            selection.extendTo(row.key);
    }
    /// False: the key means nothing.
    function act(row: MessageRow, event: var): bool {
        const plain = event.modifiers === Qt.NoModifier;
        if (event.matches(StandardKey.Copy))
            copy(row);
        else if (plain && event.key === Qt.Key_Space)
            selection.toggle(row.key);
        else if (plain && event.key === Qt.Key_R && row.answerable)
            replyWanted(row.key);
        else if (plain && event.key === Qt.Key_E && chat.canReact(row.key))
            reactWanted(row);
        else if (plain && event.key >= Qt.Key_1 && event.key < Qt.Key_1 + quick.length && chat.canReact(row.key))
            chat.react(row.key, quick[event.key - Qt.Key_1]);
        else if (plain && event.key === Qt.Key_S && row.answerable)
            chat.star(row.key);
        else if (plain && event.key === Qt.Key_P && row.answerable)
            chat.pin(row.key);
        else if (plain && event.key === Qt.Key_F && chat.canForward(meant(row)))
            forwardWanted(meant(row));
        else if (plain && event.key === Qt.Key_I)
            infoWanted(row.key);
        else if (plain && event.key === Qt.Key_Delete)
            deleteWanted(meant(row));
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            enter(row);
        else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)))
            menuWanted(row);
        else
            return false;
        return true;
    }
    /// What is selected, else the message at the cursor.
    function meant(row: MessageRow): var {
        return selection.count > 0 ? selection.keys() : [row.key];
    }
    function copy(row: MessageRow): void {
        if (selection.count > 0)
            selection.copy();
        else
            chat.copyText(row.key);
    }
    function enter(row: MessageRow): void {
        const link = chat.messages.link(row.key, 0);
        if (selection.count > 0)
            selection.toggle(row.key);
        else if (row.status === "failed")
            chat.resend(row.key);
        else if (link.length > 0)
            linkWanted(link);
        else
            menuWanted(row);
    }
}
