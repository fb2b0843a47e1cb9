pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// A backup that is chosen, what opens it, and what is in it.
Column {
    id: look

    required property Backups model
    required property string prefix
    /// The profile's own account opens what its words open.
    required property bool ownWords

    readonly property string file: model.file
    readonly property var summary: model.summary
    readonly property bool asksWords: model.key === Backups.Words && !ownWords
    readonly property bool asksPassphrase: model.key === Backups.Passphrase
    readonly property string secret: asksWords ? words.text : asksPassphrase ? passphrase.text : ""
    readonly property bool ready: model.key !== Backups.NoKey && !model.busy
        && (secret.length > 0 || !(asksWords || asksPassphrase))

    /// What is to be typed next.
    readonly property Item field: asksWords ? words.editor : asksPassphrase ? passphrase : null

    signal accepted

    function clear(): void {
        passphrase.clear();
        words.text = "";
    }
    function begin(): void {
        choose.forceActiveFocus(Qt.TabFocusReason);
    }
    function goOn(): void {
        if (field && !picker.visible)
            field.forceActiveFocus(Qt.TabFocusReason);
    }

    spacing: Theme.space[3]
    onFileChanged: clear()
    onFieldChanged: Qt.callLater(goOn)

    Button {
        id: choose

        objectName: look.prefix + ".choose"
        text: look.model.file.length > 0 ? qsTr("Choose another file…") : qsTr("Choose a backup file…")
        iconName: "folder"
        enabled: !look.model.busy
        onClicked: picker.open()
    }
    Label {
        objectName: look.prefix + ".file"
        visible: text.length > 0
        text: look.model.file
        textFormat: Text.PlainText
        color: Theme.color.textSecondary
        wrapMode: Text.WrapAnywhere
        width: look.width
    }
    FormField {
        visible: look.asksPassphrase
        label: qsTr("Passphrase of the backup")
        help: passphrase.capsLock ? qsTr("Caps Lock is on.") : ""
        width: look.width

        PasswordField {
            id: passphrase

            objectName: look.prefix + ".passphrase"
            name: qsTr("Passphrase of the backup")
            Layout.fillWidth: true
            onAccepted: if (look.ready) look.accepted()
        }
    }
    FormField {
        visible: look.asksWords
        label: qsTr("Recovery words of the account in it")
        width: look.width

        TextArea {
            id: words

            objectName: look.prefix + ".words"
            name: qsTr("Recovery words of the account in it")
            editor.inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            Layout.fillWidth: true
        }
    }
    Label {
        visible: look.model.key === Backups.Words && look.ownWords
        text: qsTr("The recovery words of this account open it; they need not be typed here.")
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        width: look.width
    }
    GridLayout {
        objectName: look.prefix + ".summary"
        visible: look.summary.length > 0
        columns: 2
        columnSpacing: Theme.space[4]
        rowSpacing: Theme.space[1]
        width: look.width

        Repeater {
            model: look.summary.reduce((cells, row) => cells.concat([row.name, row.value]), [])

            Label {
                required property string modelData
                required property int index

                text: modelData
                textFormat: Text.PlainText
                color: index % 2 === 0 ? Theme.color.textSecondary : Theme.color.text
                wrapMode: index % 2 === 0 ? Text.NoWrap : Text.Wrap
                Layout.fillWidth: index % 2 === 1
                Layout.alignment: Qt.AlignTop
            }
        }
    }
    Banner {
        objectName: look.prefix + ".foreign"
        visible: look.model.foreign
        text: qsTr("This backup belongs to another account.")
        kind: Banner.Warning
        width: look.width
    }
    FilePicker {
        id: picker

        title: qsTr("Backup file")
        onChosen: file => look.model.choose(file)
        onClosed: Qt.callLater(look.goOn)
    }
}
