import QtQuick
import Sotto.Models
import Sotto.Shell

/// What keys mean for the conversation at the cursor, beside the commands that hold everywhere.
QtObject {
    id: keys

    required property Conversations conversations

    signal moved(int row)
    signal menuWanted(ConversationRow row)
    signal nicknameWanted(string key)

    function act(row: ConversationRow, event: var): void {
        if (row !== null && (special(row, event) || letter(row, event)))
            event.accepted = true;
    }
    function special(row: ConversationRow, event: var): bool {
        const control = (event.modifiers & Qt.ControlModifier) !== 0;
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && shift))
            menuWanted(row);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            row.clicked();
        else if (event.key === Qt.Key_Delete)
            remove(row.key);
        else if (event.key === Qt.Key_Space && control)
            conversations.toggleSelected(row.key);
        else if (event.key === Qt.Key_A && control && !shift)
            conversations.selectAll();
        else if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
            return step(row, event.key === Qt.Key_Up ? -1 : 1, control, shift);
        else
            return false;
        return true;
    }
    function remove(key: string): void {
        conversations.remove(conversations.selected.length > 0 ? conversations.selected : [key]);
    }
    /// Shift takes rows into the selection, Ctrl and Shift put a pinned row elsewhere.
    function step(row: ConversationRow, by: int, control: bool, shift: bool): bool {
        if (control && shift && row.pinned) {
            conversations.movePinned(row.key, by);
            return true;
        }
        const next = conversations.keyAt(row.index + by);
        if (!shift || next.length === 0)
            return false;
        if (conversations.selected.length === 0)
            conversations.selectTo(row.key);
        conversations.selectTo(next);
        moved(row.index + by);
        return true;
    }
    function letter(row: ConversationRow, event: var): bool {
        const plain = (event.modifiers & ~(Qt.ShiftModifier | Qt.KeypadModifier)) === 0;
        if (!plain || event.text.trim().length === 0 || event.key === Qt.Key_Escape)
            return false;
        const found = conversations.typeAhead(event.text, row.index);
        if (found >= 0)
            moved(found);
        return true;
    }
}
