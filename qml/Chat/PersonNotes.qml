import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// What one keeps about a person: a name of one's own and a note. Both are saved when one is done with them.
ColumnLayout {
    id: notes

    required property ContactDetails contact

    /// Whose notes these are, also while the pane already shows somebody else.
    property string owner

    function reset(): void {
        nickname.text = contact.nickname;
        note.text = contact.note;
    }

    spacing: Theme.space[4]
    Component.onCompleted: {
        owner = contact.accountId;
        reset();
    }

    FormField {
        id: nicknameField

        label: qsTr("Nickname")
        help: qsTr("Only you see it.")
        Layout.fillWidth: true

        TextField {
            id: nickname

            objectName: "det.nickname"
            name: qsTr("Nickname")
            placeholderText: notes.contact?.name ?? ""
            maximumLength: 100
            Layout.fillWidth: true
            onEditingFinished: notes.contact.setNickname(notes.owner, text.trim())
        }
    }
    FormField {
        label: qsTr("Private note")
        help: qsTr("Kept encrypted on this computer.")
        Layout.fillWidth: true

        TextArea {
            id: note

            objectName: "det.note"
            name: qsTr("Private note")
            Layout.fillWidth: true
            onActiveFocusChanged: if (!activeFocus) notes.contact.setNote(notes.owner, text)
        }
    }
    Connections {
        target: notes.contact

        function onTrouble(words: string): void {
            nicknameField.error = words;
        }
        function onChanged(): void {
            nicknameField.error = "";
            if (notes.owner !== notes.contact.accountId)
                return;
            if (!nickname.activeFocus)
                nickname.text = notes.contact.nickname;
            if (!note.activeFocus)
                note.text = notes.contact.note;
        }
    }
}
