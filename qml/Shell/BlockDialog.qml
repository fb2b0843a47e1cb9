import QtQuick
import Sotto.Ui
import Sotto.Models

/// Asks before somebody is blocked.
Dialog {
    id: dialog

    required property Conversations conversations
    property string key

    function openFor(id: string): void {
        key = id;
        open();
    }

    objectName: "dlg.block"
    //: %1 is a name
    title: qsTr("Block %1?").arg(Sentence.isolated(conversations.nameOf(key)))
    body: qsTr("They can't reach you. They aren't told. You can unblock in Privacy.")
    acceptText: qsTr("Block")
    destructive: true
    onAccepted: conversations.setBlocked(key, true)
}
