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

    Connections {
        target: dialogs.app

        function onQuitAsked(): void {
            leaving.open();
        }
    }
    NewConversationDialog {
        id: newConversation

        model: dialogs.app.newConversation
        conversations: dialogs.app.conversations
        plugins: dialogs.app.plugins
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
    Dialog {
        id: leaving

        objectName: "dlg.quit"
        title: qsTr("%n message(s) haven't been sent", "", dialogs.app.outbox.waiting)
        body: qsTr("They are kept and go out next time.")
        rejectText: qsTr("Stay")
        acceptText: qsTr("Quit")
        cautious: true
        onAccepted: dialogs.app.profile.quit()
    }
    ShortcutSheet {
        id: sheet

        commands: dialogs.app.commands
    }
}
