import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// Sets, changes or removes the password of the profile.
Card {
    id: card

    required property Settings model
    required property Profile profile
    property bool tried: false

    readonly property bool has: profile.protectedByPassword
    readonly property string wrong: next.text.length < 8 ? qsTr("Use at least 8 characters.")
        : again.text !== next.text ? qsTr("The two differ.") : ""

    function change(): void {
        tried = true;
        if (wrong.length === 0)
            model.changePassword(old.text, next.text);
    }
    function clear(): void {
        tried = false;
        for (const field of [old, next, again])
            field.clear();
    }

    Connections {
        target: card.model
        function onPasswordChanged(): void {
            card.clear();
        }
    }

    Heading {
        text: card.has ? qsTr("Change password") : qsTr("Set a password")
        Layout.fillWidth: true
    }
    Label {
        visible: !card.has
        text: qsTr("Without a password, whoever can use this computer can read your messages.")
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }
    FormField {
        visible: card.has
        label: qsTr("Present password")
        error: card.model.problem
        Layout.fillWidth: true

        PasswordField {
            id: old

            objectName: "set.security.oldPassword"
            name: qsTr("Present password")
            Layout.fillWidth: true
        }
    }
    FormField {
        label: qsTr("New password")
        error: card.tried ? card.wrong : ""
        Layout.fillWidth: true

        PasswordField {
            id: next

            objectName: "set.security.newPassword"
            name: qsTr("New password")
            maximumLength: 256
            Layout.fillWidth: true
        }
    }
    FormField {
        label: qsTr("New password again")
        Layout.fillWidth: true

        PasswordField {
            id: again

            objectName: "set.security.newPasswordAgain"
            name: qsTr("New password again")
            maximumLength: 256
            Layout.fillWidth: true
            onAccepted: card.change()
        }
    }
    RowLayout {
        spacing: Theme.space[2]
        Layout.fillWidth: true

        Button {
            objectName: "set.security.changePassword"
            text: card.has ? qsTr("Change password") : qsTr("Set password")
            kind: Button.Primary
            busy: card.model.busy
            enabled: next.text.length > 0 && !card.model.busy
            onClicked: card.change()
        }
        Button {
            objectName: "set.security.removePassword"
            visible: card.has
            text: qsTr("Remove password")
            kind: Button.Quiet
            enabled: old.text.length > 0 && !card.model.busy
            onClicked: card.model.changePassword(old.text, "")
        }
    }
}
