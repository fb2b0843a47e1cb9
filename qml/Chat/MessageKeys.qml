import QtQuick
import Sotto.Models
import Sotto.Chat

/// What keys mean for the message at the cursor.
QtObject {
    id: keys

    required property ChatModel chat

    signal replyWanted(string key)
    signal infoWanted(string key)
    signal deleteWanted(string key)
    signal linkWanted(string address)
    signal menuWanted(MessageRow row)

    /// False: nothing.
    function act(row: MessageRow, event: var): bool {
        const plain = event.modifiers === Qt.NoModifier;
        if (event.matches(StandardKey.Copy))
            chat.copyText(row.key);
        else if (plain && event.key === Qt.Key_R && !row.system)
            replyWanted(row.key);
        else if (plain && event.key === Qt.Key_I)
            infoWanted(row.key);
        else if (plain && event.key === Qt.Key_Delete)
            deleteWanted(row.key);
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            enter(row);
        else if (event.key === Qt.Key_Menu || (event.key === Qt.Key_F10 && (event.modifiers & Qt.ShiftModifier)))
            menuWanted(row);
        else
            return false;
        return true;
    }
    function enter(row: MessageRow): void {
        const link = chat.messages.link(row.key, 0);
        if (row.status === "failed")
            chat.resend(row.key);
        else if (link.length > 0)
            linkWanted(link);
        else
            menuWanted(row);
    }
}
