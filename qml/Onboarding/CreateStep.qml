import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// A name for the new account.
Step {
    id: step

    required property Onboarding model
    property alias typed: field.text
    property bool tried: false

    readonly property string wrong: step.model.nameProblem(field.text)
    readonly property int used: step.model.bytesOf(field.text)

    function next(): void {
        tried = true;
        if (wrong.length === 0)
            model.create(field.text);
    }

    title: qsTr("What should others call you?")
    number: 1
    problem: model.problem
    objectName: "onb.createStep"
    Component.onCompleted: field.forceActiveFocus(Qt.TabFocusReason)

    FormField {
        label: qsTr("Display name")
        help: qsTr("This is how others see you in their list. Change it whenever you like.")
        error: step.wrong.length > 0 && (step.tried || step.used > 0) ? step.wrong : ""
        Layout.fillWidth: true

        TextField {
            id: field

            objectName: "onb.name"
            name: qsTr("Display name")
            help: qsTr("This is how others see you in their list. Change it whenever you like.")
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
