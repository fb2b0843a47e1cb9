import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding
import Sotto.Settings

/// Making a backup: what opens it, and where it goes.
Card {
    id: card

    required property Backups model
    required property Onboarding onboarding

    readonly property bool typed: passphrase.checked

    function begin(): void {
        if (!typed || fields.check())
            picker.open();
    }

    Connections {
        target: card.model
        function onMade(): void {
            fields.clear();
        }
    }

    CardTitle {
        text: qsTr("Back up")
        help: qsTr("One sealed file with your account, messages, people and settings.")
    }
    Label {
        objectName: "set.backup.last"
        text: card.model.last
        color: card.model.never ? Theme.color.warning : Theme.color.text
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    ColumnLayout {
        spacing: Theme.space[1]
        Layout.fillWidth: true

        RadioButton {
            id: passphrase

            objectName: "set.backup.usePassphrase"
            text: qsTr("A passphrase opens it")
            checked: true
            Layout.fillWidth: true
        }
        RadioButton {
            objectName: "set.backup.useWords"
            text: qsTr("My recovery words open it")
            Layout.fillWidth: true
        }
    }
    NewPassword {
        id: fields

        visible: card.typed
        model: card.onboarding
        prefix: "set.backup.new"
        label: qsTr("Passphrase")
        againLabel: qsTr("Passphrase again")
        Layout.fillWidth: true
        onAccepted: card.begin()
    }
    Label {
        text: card.typed ? qsTr("Without the passphrase nobody can open the backup.")
            : qsTr("Whoever has your recovery words and the file can read everything.")
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    Button {
        objectName: "set.backup.create"
        text: qsTr("Back up now…")
        kind: Button.Primary
        busy: card.model.busy
        enabled: !card.model.busy
        onClicked: card.begin()
    }
    FilePicker {
        id: picker

        saving: true
        title: qsTr("Back up")
        suggested: card.model.suggestedName()
        onChosen: file => card.model.create(file, card.typed ? fields.value : "")
    }
}
