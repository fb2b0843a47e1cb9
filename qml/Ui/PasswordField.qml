import QtQuick
import Sotto.Ui

/// Shows dots, and the text while its eye is pressed in. Nothing typed here is learned or corrected.
TextField {
    id: control

    property bool revealed: false

    endInset: Theme.size.iconButton
    rightPadding: control.mirrored ? Theme.space[3] : endInset + Theme.space[1]
    leftPadding: control.mirrored ? endInset + Theme.space[1] : Theme.space[3]
    echoMode: revealed ? TextInput.Normal : TextInput.Password
    passwordMaskDelay: 0
    inputMethodHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase | Qt.ImhHiddenText

    IconButton {
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: control.height
        iconName: control.revealed ? "eye-off" : "eye"
        text: control.revealed ? qsTr("Hide password") : qsTr("Show password")
        onClicked: control.revealed = !control.revealed
    }
}
