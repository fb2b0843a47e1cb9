import QtQuick
import Sotto.Ui

/// Shows dots, and the text while its eye is pressed in: until it is pressed again, or as long as it is held
/// (`holdToReveal`). Nothing typed here is learned or corrected.
TextField {
    id: control

    property bool revealed: false
    property bool holdToReveal: false
    property string revealName
    /// As far as keys have told; no platform says it before.
    property bool capsLock: false

    readonly property bool open: holdToReveal ? eye.pressed : revealed

    endInset: Theme.size.iconButton
    rightPadding: control.mirrored ? Theme.space[3] : endInset + Theme.space[1]
    leftPadding: control.mirrored ? endInset + Theme.space[1] : Theme.space[3]
    echoMode: open ? TextInput.Normal : TextInput.Password
    passwordMaskDelay: 0
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhHiddenText
    Keys.onPressed: event => {
        const letter = event.text.length === 1 && event.text.toLowerCase() !== event.text.toUpperCase();
        const shift = (event.modifiers & Qt.ShiftModifier) !== 0;
        if (letter && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier)))
            capsLock = (event.text === event.text.toUpperCase()) !== shift;
        else if (event.key === Qt.Key_CapsLock)
            capsLock = !capsLock;
    }

    IconButton {
        id: eye

        objectName: control.revealName
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: control.height
        iconName: control.open ? "eye-off" : "eye"
        text: control.open ? qsTr("Hide password") : qsTr("Show password")
        onClicked: control.revealed = !control.revealed && !control.holdToReveal
    }
}
