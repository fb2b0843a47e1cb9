pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

/// Three of the words, to see that they were written down.
Step {
    id: step

    required property Onboarding model
    readonly property list<int> places: model.places()
    property bool tried: false

    signal done
    signal later

    function check(): void {
        tried = true;
        for (let i = 0; i < fields.count; ++i)
            if (!fields.itemAt(i).correct)
                return fields.itemAt(i).focusField();
        done();
    }

    title: qsTr("Did you write them down?")
    body: qsTr("Type these three of your words.")
    number: 2
    objectName: "onb.check"
    Component.onCompleted: fields.itemAt(0).focusField()

    component CheckField: FormField {
        id: field

        required property int place
        readonly property bool correct: step.model.wordIs(place, input.text)

        function focusField(): void {
            input.forceActiveFocus(Qt.TabFocusReason);
        }

        label: qsTr("Word %1").arg(place + 1)
        error: step.tried && !correct ? qsTr("That isn't word %1.").arg(place + 1) : ""
        Layout.fillWidth: true

        TextField {
            id: input

            objectName: "onb.check." + field.place
            name: field.label
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            Layout.fillWidth: true
            onAccepted: step.check()
        }
    }

    Repeater {
        id: fields

        model: step.places

        CheckField {
            required property int modelData

            place: modelData
        }
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
