import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// Nothing of the account is behind it: the profile is closed. Without a password a click opens it.
Step {
    id: screen

    required property Profile profile

    readonly property bool checking: profile.state === Profile.Opening || profile.state === Profile.Closing
    readonly property bool guarded: profile.protectedByPassword
    property bool wrong: false

    function unlock(): void {
        if ((guarded && field.text.length === 0) || checking || profile.waitS > 0)
            return;
        wrong = false;
        const typed = field.text;
        field.clear();
        profile.unlock(typed);
    }

    function begin(): void {
        if (guarded)
            field.forceActiveFocus(Qt.TabFocusReason);
        else
            open.forceActiveFocus(Qt.TabFocusReason);
    }

    title: Qt.application.displayName
    body: guarded ? "" : qsTr("Locked. No password is set, so anybody here can open it.")
    canGoBack: false
    objectName: "lock"
    Component.onCompleted: begin()
    onGuardedChanged: begin()

    Connections {
        target: screen.profile
        function onRefused(): void {
            screen.wrong = true;
            field.forceActiveFocus(Qt.TabFocusReason);
        }
    }

    FormField {
        visible: screen.guarded
        label: qsTr("Password")
        help: screen.checking ? qsTr("Opening your messages…") : ""
        error: screen.profile.waitS > 0 ? qsTr("That's not the password. Try again in %n second(s).", "", screen.profile.waitS)
            : screen.wrong ? qsTr("That's not the password.") : ""
        Layout.fillWidth: true

        PasswordField {
            id: field

            objectName: "lock.password"
            name: qsTr("Password")
            enabled: !screen.checking
            maximumLength: 256
            Layout.fillWidth: true
            onAccepted: screen.unlock()
        }
    }
    Label {
        id: forgotten

        visible: false
        text: qsTr("Nobody can reset a password. You can restore the account with its recovery phrase in a new profile; the messages on this computer stay locked.")
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
    }

    buttons: [
        Button {
            id: open

            objectName: "lock.unlock"
            text: qsTr("Unlock")
            kind: Button.Primary
            busy: screen.checking
            enabled: (!screen.guarded || field.text.length > 0) && !screen.checking && screen.profile.waitS === 0
            onEnabledChanged: if (enabled && !screen.guarded) screen.begin()
            Layout.fillWidth: true
            onClicked: screen.unlock()
        },
        RowLayout {
            spacing: Theme.space[4]
            Layout.alignment: Qt.AlignHCenter

            LinkButton {
                objectName: "lock.forgot"
                visible: screen.guarded
                text: qsTr("I forgot it")
                onClicked: forgotten.visible = !forgotten.visible
            }
            LinkButton {
                objectName: "lock.quit"
                text: qsTr("Quit")
                onClicked: screen.profile.quit()
            }
        }
    ]
}
