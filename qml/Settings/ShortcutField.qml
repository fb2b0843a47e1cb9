import QtQuick
import QtQuick.Templates as T
import Sotto.Ui
import Sotto.Models

/// Takes a shortcut by having it pressed. Escape leaves it as it is, Backspace takes it away.
T.AbstractButton {
    id: field

    required property Commands commands
    required property string title
    required property string keys
    required property string conflict
    property bool listening: false

    signal chosen(string binding)

    function take(event: var): void {
        if (event.key === Qt.Key_Escape) {
            listening = false;
        } else if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete) {
            listening = false;
            chosen("");
        } else {
            const binding = commands.bindingOf(event.key, event.modifiers);
            if (binding.length === 0)
                return;
            listening = false;
            chosen(binding);
        }
    }

    implicitWidth: Math.max(Theme.size.field / 2, words.implicitWidth + 2 * Theme.space[3])
    implicitHeight: Theme.size.control
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Shortcut of %1").arg(title)
    Accessible.description: listening ? words.text : keys.length > 0 ? keys : qsTr("None")
    Accessible.onPressAction: field.clicked()
    onClicked: listening = !listening
    onActiveFocusChanged: if (!activeFocus) listening = false
    // While it listens, keys are not the commands they may be.
    Keys.onShortcutOverride: event => event.accepted = listening
    Keys.onPressed: event => {
        if (listening) {
            take(event);
            event.accepted = true;
        } else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
            listening = true;
            event.accepted = true;
        }
    }

    contentItem: Label {
        id: words

        text: field.listening ? qsTr("Press the keys") : field.keys.length > 0 ? field.keys : qsTr("None")
        face: field.listening ? Theme.type.small : Theme.type.mono
        color: field.listening ? Theme.color.accent : field.keys.length > 0 ? Theme.color.text : Theme.color.textTertiary
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        Accessible.ignored: true
    }
    background: FieldGround {
        focused: field.visualFocus || field.listening
        hovered: field.hovered
        wrong: field.conflict.length > 0
    }
    Tooltip {
        text: qsTr("Press to change; Backspace removes it")
        shown: (field.hovered || field.visualFocus) && !field.listening
    }
}
