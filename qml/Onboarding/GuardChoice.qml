import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models

/// What opens the messages on this computer: the system's key store, a password, both; without a key store nothing is
/// a choice, too.
ColumnLayout {
    id: choice

    required property KeyStore keyStore
    property int guard: Onboarding.Password

    readonly property bool there: keyStore.state === KeyStore.Present

    /// Enter on a choice.
    signal accepted

    function begin(): void {
        const shown = [system, password, both, open].find(each => each.visible && each.value === guard);
        (shown ?? password).checked = true;
        (shown ?? password).forceActiveFocus(Qt.TabFocusReason);
    }

    component Guard: RadioButton {
        required property int value

        checked: choice.guard === value
        Layout.fillWidth: true
        onCheckedChanged: if (checked) choice.guard = value
    }

    spacing: Theme.space[1]
    Keys.onReturnPressed: accepted()
    Keys.onEnterPressed: accepted()

    Guard {
        id: system

        objectName: "guard.system"
        visible: choice.there
        value: Onboarding.KeyStore
        text: qsTr("Let the system key store guard my messages (recommended)")
    }
    Guard {
        id: password

        objectName: "guard.password"
        value: Onboarding.Password
        text: choice.there ? qsTr("Use a password") : qsTr("Use a password (recommended)")
    }
    Guard {
        id: both

        objectName: "guard.both"
        visible: choice.there
        value: Onboarding.Both
        text: qsTr("Both")
    }
    Guard {
        id: open

        objectName: "guard.nothing"
        visible: !choice.there || choice.guard === Onboarding.Nothing
        value: Onboarding.Nothing
        text: qsTr("Open without asking: whoever can use this computer can read them")
    }
    Label {
        objectName: "guard.absent"
        visible: choice.keyStore.state === KeyStore.Absent
        text: qsTr("No system key store answers on this computer.")
        face: Theme.type.small
        color: Theme.color.textSecondary
        wrapMode: Text.Wrap
        Layout.fillWidth: true
        Layout.topMargin: Theme.space[1]
    }
}
