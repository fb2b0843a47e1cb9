import QtQuick
import Sotto.Ui
import Sotto.Models

/// The questions before something that cannot be taken back; one dialog, made when first asked.
Loader {
    id: decisions

    required property ChatModel chat
    property string subject

    function ask(what: string): void {
        subject = what;
        active = true;
        (item as Dialog).open();
    }
    function title(): string {
        switch (subject) {
        case "clear": return qsTr("Clear this conversation?");
        case "block": return qsTr("Block %1?").arg(Sentence.isolated(chat.name));
        case "contact": return qsTr("Delete %1?").arg(Sentence.isolated(chat.name));
        default: return "";
        }
    }
    function body(): string {
        switch (subject) {
        case "clear": return qsTr("All messages of it leave this computer.");
        case "block": return qsTr("They can't reach you. They aren't told. You can unblock in Privacy.");
        case "contact": return qsTr("The conversation and your note about them go too. They aren't told.");
        default: return "";
        }
    }
    function verb(): string {
        switch (subject) {
        case "clear": return qsTr("Clear");
        case "block": return qsTr("Block");
        default: return qsTr("Delete");
        }
    }
    function act(): void {
        switch (subject) {
        case "clear":
            chat.clearMessages();
            break;
        case "block":
            chat.block();
            break;
        case "contact":
            chat.deleteContact();
            break;
        }
    }

    active: false
    sourceComponent: Dialog {
        objectName: "dlg.decision"
        title: decisions.title()
        body: decisions.body()
        acceptText: decisions.verb()
        destructive: true
        onAccepted: decisions.act()
    }
}
