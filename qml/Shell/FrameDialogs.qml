import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// The dialogs that can be opened from everywhere.
Item {
    id: dialogs

    required property App app

    function openNew(): void {
        newConversation.open();
    }
    function openMine(): void {
        mine.open();
    }
    function openPalette(): void {
        palette.open();
    }
    function openSheet(): void {
        sheet.open();
    }

    NewConversationDialog {
        id: newConversation

        model: dialogs.app.newConversation
        conversations: dialogs.app.conversations
        onMineWanted: mine.open()
    }
    MyIdDialog {
        id: mine

        accountId: dialogs.app.profile.accountId
    }
    PaletteDialog {
        id: palette

        model: dialogs.app.palette
        commands: dialogs.app.commands
    }
    ShortcutSheet {
        id: sheet

        commands: dialogs.app.commands
    }
}
