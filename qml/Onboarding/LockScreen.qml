import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// Nothing of the account is behind it: the profile is closed. Where no password is set a click opens it.
Step {
    id: screen

    required property Profile profile

    readonly property bool checking: profile.state !== Profile.Locked
    readonly property bool typed: profile.protectedByPassword
    readonly property bool kept: profile.guardedBySystem && !typed
    property bool wrong: false

    readonly property string doing: profile.state === Profile.Erasing ? qsTr("Erasing…")
        : profile.state === Profile.Closing ? qsTr("Locking…")
        : kept ? qsTr("Waiting for the system key store…") : qsTr("Opening your messages…")

    function unlock(): void {
        if ((typed && field.text.length === 0) || checking || profile.waitS > 0)
            return;
        wrong = false;
        const secret = field.text;
        field.clear();
        profile.unlock(secret);
    }
    function begin(): void {
        if (checking)
            return;
        if (typed)
            field.forceActiveFocus(Qt.TabFocusReason);
        else
            open.forceActiveFocus(Qt.TabFocusReason);
    }

    title: Qt.application.displayName
    body: checking ? doing
        : typed && profile.guardedBySystem ? qsTr("Locked. Your password and the system key store open it together.")
        : typed ? qsTr("Locked.")
        : kept ? qsTr("Locked. The system key store opens it.")
        : qsTr("Locked. No password is set, so anybody here can open it.")
    problem: checking ? "" : profile.problem
    canGoBack: false
    objectName: "lock"
    Component.onCompleted: begin()
    onTypedChanged: begin()

    Connections {
        target: screen.profile
        function onRefused(): void {
            screen.wrong = true;
            screen.begin();
        }
    }

    FormField {
        visible: screen.typed
        label: qsTr("Password")
        help: field.capsLock ? qsTr("Caps Lock is on.") : ""
        error: screen.profile.waitS > 0 ? qsTr("That's not the password. Try again in %n second(s).", "", screen.profile.waitS)
            : screen.wrong ? qsTr("That's not the password.") : ""
        Layout.fillWidth: true

        PasswordField {
            id: field

            objectName: "lock.password"
            name: qsTr("Password")
            help: field.capsLock ? qsTr("Caps Lock is on.") : ""
            revealName: "lock.reveal"
            holdToReveal: true
            enabled: !screen.checking
            onEnabledChanged: if (enabled) screen.begin()
            maximumLength: 256
            Layout.fillWidth: true
            onTextEdited: screen.wrong = false
            onAccepted: screen.unlock()
        }
    }

    buttons: [
        Button {
            id: open

            objectName: screen.kept ? "lock.keystore" : "lock.unlock"
            text: screen.kept ? qsTr("Use system key store") : qsTr("Unlock")
            kind: Button.Primary
            busy: screen.checking
            enabled: (!screen.typed || field.text.length > 0) && !screen.checking && screen.profile.waitS === 0
            onEnabledChanged: if (enabled && !screen.typed) screen.begin()
            Layout.fillWidth: true
            onClicked: screen.unlock()
        },
        Flow {
            spacing: Theme.space[4]
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: screen.width - 2 * Theme.space[6]

            LinkButton {
                objectName: "lock.forgot"
                visible: screen.typed || screen.kept
                enabled: !screen.checking
                text: screen.typed ? qsTr("I forgot it") : qsTr("It doesn't open")
                onClicked: forgotten.open()
            }
            LinkButton {
                objectName: "lock.quit"
                text: qsTr("Quit")
                onClicked: screen.profile.quit()
            }
        }
    ]

    Dialog {
        id: forgotten

        objectName: "dlg.forgot"
        title: qsTr("Start again with the recovery words?")
        body: screen.typed ? qsTr("Nobody can reset a password. The recovery words bring the account back, but the messages on this computer are lost: they are erased now.")
            : qsTr("Nobody can open it without the key store. The recovery words bring the account back, but the messages on this computer are lost: they are erased now.")
        acceptText: qsTr("Erase and start again")
        acceptEnabled: have.checked
        destructive: true
        onAboutToShow: have.checked = false
        onAccepted: screen.profile.eraseLocked()

        content: CheckBox {
            id: have

            objectName: "dlg.forgot.have"
            text: qsTr("I have my recovery words")
            Layout.fillWidth: true
        }
    }
}
