import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// A new password, twice, with what it is worth in words.
ColumnLayout {
    id: fields

    required property Onboarding model
    required property string prefix
    property string label: qsTr("Password")
    property string againLabel: qsTr("Password again")
    property bool tried: false

    readonly property string value: one.text
    readonly property string wrong: one.text.length < 8 ? qsTr("Use at least 8 characters.")
        : two.text !== one.text ? qsTr("The two differ.") : ""
    readonly property bool tooShort: one.text.length < 8
    readonly property list<string> grades: ["", qsTr("Very weak"), qsTr("Weak"), qsTr("Fair"), qsTr("Strong"), qsTr("Very strong")]

    signal accepted

    function clear(): void {
        tried = false;
        one.clear();
        two.clear();
    }
    /// Whether it can be used; else what is wrong is said and has the focus.
    function check(): bool {
        tried = true;
        if (wrong.length > 0)
            (tooShort ? one : two).forceActiveFocus(Qt.TabFocusReason);
        return wrong.length === 0;
    }

    spacing: Theme.space[3]

    FormField {
        label: fields.label
        help: one.capsLock ? qsTr("Caps Lock is on.") : fields.grades[fields.model.strength(one.text)]
        error: fields.tried && fields.tooShort ? fields.wrong : ""
        Layout.fillWidth: true

        PasswordField {
            id: one

            objectName: fields.prefix + ".password"
            name: fields.label
            help: fields.grades[fields.model.strength(one.text)]
            maximumLength: 256
            Layout.fillWidth: true
            onAccepted: two.forceActiveFocus(Qt.TabFocusReason)
        }
    }
    FormField {
        label: fields.againLabel
        error: fields.tried && !fields.tooShort ? fields.wrong : ""
        Layout.fillWidth: true

        PasswordField {
            id: two

            objectName: fields.prefix + ".passwordAgain"
            name: fields.againLabel
            maximumLength: 256
            Layout.fillWidth: true
            onAccepted: fields.accepted()
        }
    }
}
