import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// How the messages on this computer are guarded.
Step {
    id: step

    required property Onboarding model
    property bool tried: false

    signal done

    readonly property int strength: step.model.strength(first.text)
    readonly property string wrong: first.text.length < 8 ? qsTr("Use at least 8 characters.")
        : second.text !== first.text ? qsTr("The two differ.") : ""
    readonly property list<string> grades: ["", qsTr("Very weak"), qsTr("Weak"), qsTr("Fair"), qsTr("Strong"), qsTr("Very strong")]

    function next(): void {
        tried = true;
        if (open.checked)
            return done();
        if (wrong.length === 0)
            model.protect(first.text);
    }

    title: qsTr("Protect this computer")
    body: qsTr("Your messages are kept encrypted. What should open them?")
    number: 3
    canGoBack: false
    problem: model.problem
    objectName: "onb.protect"
    Component.onCompleted: password.forceActiveFocus(Qt.TabFocusReason)

    Connections {
        target: step.model
        function onProtectedNow(): void {
            step.done();
        }
    }
    ColumnLayout {
        spacing: Theme.space[1]
        Layout.fillWidth: true

        RadioButton {
            id: password

            objectName: "onb.usePassword"
            text: qsTr("Use a password (recommended)")
            checked: true
            Layout.fillWidth: true
        }
        RadioButton {
            id: open

            objectName: "onb.noPassword"
            text: qsTr("Open without asking: whoever can use this computer can read them")
            Layout.fillWidth: true
        }
    }
    FormField {
        visible: password.checked
        label: qsTr("Password")
        help: step.grades[step.strength]
        Layout.fillWidth: true

        PasswordField {
            id: first

            objectName: "onb.password"
            name: qsTr("Password")
            maximumLength: 256
            Layout.fillWidth: true
            onAccepted: second.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    FormField {
        visible: password.checked
        label: qsTr("Password again")
        error: step.tried ? step.wrong : ""
        Layout.fillWidth: true

        PasswordField {
            id: second

            objectName: "onb.passwordAgain"
            name: qsTr("Password again")
            maximumLength: 256
            Layout.fillWidth: true
            onAccepted: step.next()
        }
    }

    buttons: Button {
        objectName: "onb.next"
        text: qsTr("Continue")
        kind: Button.Primary
        busy: step.model.busy
        enabled: !step.model.busy
        Layout.fillWidth: true
        onClicked: step.next()
    }
}
