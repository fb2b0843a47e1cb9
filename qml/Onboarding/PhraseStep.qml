import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// The words that are the account: shown on demand, copied, printed, kept as a file or a QR code.
Step {
    id: step

    required property Onboarding model
    required property RecoverySheet sheet

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
    WordsOutlets {
        words: step.model.words
        accountId: step.model.accountId
        sheet: step.sheet
        prefix: "onb"
        Layout.fillWidth: true

        first: Button {
            id: reveal

            objectName: "onb.reveal"
            text: grid.shown ? qsTr("Hide the words") : qsTr("Show the words")
            iconName: grid.shown ? "eye-off" : "eye"
            onClicked: grid.shown = !grid.shown
        }
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
