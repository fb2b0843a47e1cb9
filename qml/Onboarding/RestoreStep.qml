import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// The words of an account that exists, in one field: typed, pasted, or read from a picture.
Step {
    id: step

    required property Onboarding model
    property bool tried: false

    readonly property var check: step.model.checkPhrase(field.text, tried)

    function next(): void {
        tried = true;
        if (check.complete)
            model.restore(field.text, "");
        else
            field.forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Your recovery phrase")
    body: qsTr("Type or paste the 13 words. Numbers and line breaks don't matter.")
    number: 1
    problem: model.problem
    objectName: "onb.words"
    Component.onCompleted: field.forceActiveFocus(Qt.TabFocusReason)

    FormField {
        label: qsTr("Recovery words")
        help: step.check.complete ? qsTr("The words fit together.") : qsTr("%1 of 13").arg(step.check.count)
        error: step.check.problem
        Layout.fillWidth: true

        TextArea {
            id: field

            objectName: "onb.wordsField"
            name: qsTr("Recovery words")
            error: step.check.problem
            Layout.fillWidth: true
            Keys.onReturnPressed: step.next()
        }
    }
    Button {
        objectName: "onb.readQr"
        text: qsTr("Read a QR code…")
        iconName: "qr"
        onClicked: picker.open()
    }
    FilePicker {
        id: picker

        title: qsTr("Picture with a QR code")
        filters: ["*.png", "*.jpg", "*.jpeg", "*.webp", "*.bmp", "*.gif"]
        onChosen: file => {
            const text = step.model.readQr(file);
            if (text.length > 0)
                field.text = text;
            else
                missed.visible = true;
        }
    }
    Label {
        id: missed

        visible: false
        text: qsTr("There is no QR code in that picture.")
        face: Theme.type.small
        color: Theme.color.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
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
