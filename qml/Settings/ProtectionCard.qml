import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// What opens the messages on this computer, and the change of it.
Card {
    id: card

    required property Settings model
    required property Profile profile
    required property KeyStore keyStore
    required property Onboarding onboarding

    readonly property bool has: profile.protectedByPassword
    readonly property int now: has ? (profile.guardedBySystem ? Onboarding.Both : Onboarding.Password)
        : profile.guardedBySystem ? Onboarding.KeyStore : Onboarding.Nothing
    readonly property bool typed: choice.guard === Onboarding.Password || choice.guard === Onboarding.Both
    readonly property bool changed: choice.guard !== now || fields.value.length > 0

    function change(): void {
        if (typed && (!has || fields.value.length > 0) && !fields.check())
            return;
        const system = choice.guard === Onboarding.KeyStore || choice.guard === Onboarding.Both;
        model.changeProtection(old.text, system, typed, typed ? fields.value : "");
    }

    Component.onCompleted: {
        keyStore.look();
        choice.guard = now;
    }
    onNowChanged: choice.guard = now

    Connections {
        target: card.model
        function onPasswordChanged(): void {
            old.clear();
            fields.clear();
        }
    }

    Heading {
        text: qsTr("What opens your messages")
        Layout.fillWidth: true
    }
    GuardChoice {
        id: choice

        keyStore: card.keyStore
        Layout.fillWidth: true
        onAccepted: if (card.changed) card.change()
    }
    FormField {
        visible: card.has
        label: qsTr("Present password")
        help: old.capsLock ? qsTr("Caps Lock is on.") : ""
        error: card.model.problem
        Layout.fillWidth: true

        PasswordField {
            id: old

            objectName: "set.security.oldPassword"
            name: qsTr("Present password")
            Layout.fillWidth: true
        }
    }
    NewPassword {
        id: fields

        visible: card.typed
        model: card.onboarding
        prefix: "set.security"
        label: card.has ? qsTr("New password (leave it empty to keep the present one)") : qsTr("New password")
        againLabel: qsTr("New password again")
        Layout.fillWidth: true
        onAccepted: card.change()
    }
    Label {
        objectName: "set.security.problem"
        visible: text.length > 0 && !card.has
        text: card.model.problem
        color: Theme.color.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    Button {
        objectName: "set.security.change"
        text: qsTr("Change")
        kind: Button.Primary
        busy: card.model.busy
        enabled: card.changed && (!card.has || old.text.length > 0) && !card.model.busy
        onClicked: card.change()
    }
}
