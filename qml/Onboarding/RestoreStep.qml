import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// The words of an account that exists, in one field: typed, pasted, or read from a picture that is chosen, dropped or
/// pasted.
Step {
    id: step

    required property Onboarding model
    property alias typed: field.text
    property bool tried: false
    property bool missed: false

    readonly property var check: model.checkPhrase(field.text, tried)
    readonly property string better: model.corrected(field.text)

    function next(): void {
        tried = true;
        if (check.complete)
            model.restore(field.text, "");
        else
            field.forceActiveFocus(Qt.TabFocusReason);
    }
    function take(text: string): void {
        missed = text.length === 0;
        if (!missed)
            field.text = text;
        field.forceActiveFocus(Qt.TabFocusReason);
    }

    title: qsTr("Your recovery phrase")
    body: qsTr("Type or paste the 13 words. Numbers and line breaks don't matter. A QR code can be pasted or dropped here.")
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
            help: qsTr("%1 of 13").arg(step.check.count)
            error: step.check.problem
            editor.inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            Layout.fillWidth: true
            onTextChanged: {
                step.missed = false;
                if (text.length === 0)
                    step.tried = false;
            }
            onKeyPressed: event => {
                if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                    event.accepted = true;
                    step.next();
                } else if (event.matches(StandardKey.Paste)) {
                    const text = step.model.pastedQr();
                    event.accepted = text.length > 0;
                    if (event.accepted)
                        step.take(text);
                }
            }

            PhraseHighlighter {
                field: field.editor.textDocument
                color: Theme.color.danger
            }
            DropArea {
                objectName: "onb.drop"
                anchors.fill: parent
                keys: ["text/uri-list"]
                onDropped: drop => {
                    if (drop.hasUrls)
                        step.take(step.model.readQr(drop.urls[0]));
                }
            }
        }
    }
    Label {
        objectName: "onb.missed"
        visible: step.missed
        text: qsTr("There is no QR code in that picture.")
        face: Theme.type.small
        color: Theme.color.danger
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    Flow {
        spacing: Theme.space[2]
        Layout.fillWidth: true

        Button {
            objectName: "onb.suggestion"
            visible: step.better !== field.text
            text: qsTr("Use the suggestion")
            iconName: "check"
            onClicked: {
                field.text = step.better;
                field.forceActiveFocus(Qt.TabFocusReason);
            }
        }
        Button {
            objectName: "onb.readQr"
            text: qsTr("Read a QR code…")
            iconName: "qr"
            onClicked: picker.open()
        }
    }
    FilePicker {
        id: picker

        title: qsTr("Picture with a QR code")
        filters: ["*.png", "*.jpg", "*.jpeg", "*.webp", "*.bmp", "*.gif"]
        onChosen: file => step.take(step.model.readQr(file))
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
