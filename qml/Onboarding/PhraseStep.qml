import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// The words that are the account: shown on demand, copied, kept as a file or a QR code.
Step {
    id: step

    required property Onboarding model

    signal done
    signal later

    title: qsTr("Your recovery phrase")
    body: qsTr("These 13 words are your account. Anyone who has them can be you. If you lose them and this computer, nobody can bring the account back.")
    number: 2
    canGoBack: false
    problem: model.problem
    objectName: "onb.phrase"
    Component.onCompleted: reveal.forceActiveFocus(Qt.TabFocusReason)

    WordGrid {
        id: grid

        words: step.model.words
        Layout.fillWidth: true
    }
    Flow {
        spacing: Theme.space[2]
        Layout.fillWidth: true

        Button {
            id: reveal

            objectName: "onb.reveal"
            text: grid.shown ? qsTr("Hide the words") : qsTr("Show the words")
            iconName: grid.shown ? "eye-off" : "eye"
            onClicked: grid.shown = !grid.shown
        }
        Button {
            objectName: "onb.copy"
            text: qsTr("Copy")
            iconName: "copy"
            onClicked: {
                Clipboard.copySecret(step.model.words.join(" "));
                copied.visible = true;
            }
        }
        Button {
            objectName: "onb.save"
            text: qsTr("Save as file…")
            iconName: "download"
            onClicked: picker.open()
        }
        Button {
            objectName: "onb.qr"
            text: qr.visible ? qsTr("Hide QR") : qsTr("Show as QR")
            iconName: "qr"
            onClicked: qr.visible = !qr.visible
        }
    }
    Label {
        id: copied

        visible: false
        text: qsTr("Copied. The clipboard is cleared after 60 seconds.")
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Accessible.role: Accessible.AlertMessage
    }
    QrImage {
        id: qr

        visible: false
        name: qsTr("QR code of the recovery words")
        text: visible ? step.model.words.join(" ") : ""
        Layout.alignment: Qt.AlignHCenter
    }
    FilePicker {
        id: picker

        title: qsTr("Save the recovery words")
        saving: true
        suggested: qsTr("recovery words.txt")
        onChosen: file => step.model.savePhrase(file)
    }

    buttons: [
        Button {
            objectName: "onb.written"
            text: qsTr("I have written them down")
            kind: Button.Primary
            Layout.fillWidth: true
            onClicked: step.done()
        },
        Button {
            objectName: "onb.later"
            text: qsTr("I'll do this later")
            kind: Button.Quiet
            Layout.fillWidth: true
            onClicked: step.later()
        }
    ]
}
