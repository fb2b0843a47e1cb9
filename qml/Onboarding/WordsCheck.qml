pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// Fields for some of the recovery words, to see that they are kept somewhere.
ColumnLayout {
    id: asked

    required property list<string> words
    /// Which of them, counted from 0.
    required property list<int> places
    property bool tried: false

    signal accepted

    function begin(): void {
        tried = false;
        for (let i = 0; i < fields.count; ++i)
            fields.itemAt(i).clear();
        fields.itemAt(0)?.focusField();
    }
    /// Enter in one of the fields: on to the next one with nothing in it, or done.
    function step(from: int): void {
        for (let i = from + 1; i < fields.count; ++i)
            if (fields.itemAt(i).empty)
                return fields.itemAt(i).focusField();
        accepted();
    }
    /// Whether all are right; else the first wrong one gets the focus.
    function check(): bool {
        tried = true;
        for (let i = 0; i < fields.count; ++i)
            if (!fields.itemAt(i).correct) {
                fields.itemAt(i).focusField();
                return false;
            }
        return true;
    }

    spacing: Theme.space[3]

    component CheckField: FormField {
        id: field

        required property int place
        required property int index
        readonly property bool empty: input.text.trim().length === 0
        readonly property bool correct: input.text.trim().toLowerCase() === asked.words[place]

        function focusField(): void {
            input.forceActiveFocus(Qt.TabFocusReason);
        }
        function clear(): void {
            input.clear();
        }

        label: qsTr("Word %1").arg(place + 1)
        error: asked.tried && !correct ? qsTr("That isn't word %1.").arg(place + 1) : ""
        Layout.fillWidth: true

        TextField {
            id: input

            objectName: "onb.check." + field.place
            name: field.label
            error: field.error
            inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
            Layout.fillWidth: true
            onAccepted: asked.step(field.index)
        }
    }

    Repeater {
        id: fields

        model: asked.places

        CheckField {
            required property int modelData

            place: modelData
        }
    }
}
