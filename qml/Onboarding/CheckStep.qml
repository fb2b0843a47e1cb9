import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// Three of the words, to see that they were written down.
Step {
    id: step

    required property Onboarding model

    signal done
    signal later

    function check(): void {
        if (!asked.check())
            return;
        model.wordsChecked();
        done();
    }

    title: qsTr("Did you write them down?")
    body: qsTr("Type these three of your words.")
    number: 2
    objectName: "onb.check"
    Component.onCompleted: asked.begin()

    WordsCheck {
        id: asked

        words: step.model.words
        places: step.model.places(words.length)
        Layout.fillWidth: true
        onAccepted: step.check()
    }

    buttons: [
        Button {
            objectName: "onb.next"
            text: qsTr("Continue")
            kind: Button.Primary
            Layout.fillWidth: true
            onClicked: step.check()
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
