import QtQuick
import Sotto.Ui
import Sotto.Models

/// A name for somebody that only this account sees.
Dialog {
    id: dialog

    required property Conversations conversations
    property string key

    function openFor(id: string): void {
        key = id;
        field.text = conversations.nameOf(id);
        open();
        field.selectAll();
    }

    objectName: "dlg.nickname"
    title: qsTr("Set nickname")
    body: qsTr("Only you see it. Without one, the name they chose is shown.")
    acceptText: qsTr("Save")
    onAccepted: conversations.setNickname(key, field.text)

    content: TextField {
        id: field

        objectName: "dlg.nickname.field"
        name: qsTr("Nickname")
        maximumLength: 100
        width: parent ? parent.width : implicitWidth
        onAccepted: dialog.accept()
    }
}
