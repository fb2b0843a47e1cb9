import QtQuick
import QtQuick.Layouts
import Sotto.Ui

/// One short notice at the bottom of its parent, with an action when there is one. Stays while the pointer or
/// the keyboard is on it. Never for errors that need action.
Item {
    id: toast

    property string text
    property string actionText
    readonly property bool shown: text.length > 0
    /// What it leaves free at the bottom.
    property real foot: 0

    signal triggered

    function show(words: string, action: string): void {
        actionText = action;
        text = words;
        timer.restart();
    }
    function hide(): void {
        timer.stop();
        text = "";
    }

    anchors.horizontalCenter: parent.horizontalCenter
    anchors.bottom: parent.bottom
    anchors.bottomMargin: foot + Theme.space[4]
    width: Math.min(row.implicitWidth + 2 * Theme.space[4], parent.width - 2 * Theme.space[4], Theme.size.toastMax)
    height: Math.max(Theme.size.control, row.implicitHeight) + 2 * Theme.space[1]
    visible: shown
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text
    Keys.onEscapePressed: hide()

    Timer {
        id: timer

        interval: toast.actionText.length > 0 ? Theme.motion.toastUndo : Theme.motion.toast
        running: toast.shown && !hover.hovered && !action.activeFocus
        onTriggered: toast.hide()
    }

    HoverHandler {
        id: hover
    }

    Surface {
        anchors.fill: parent
        elevation: Theme.elevation.dialog
    }

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space[4]
        anchors.rightMargin: action.visible ? Theme.space[1] : Theme.space[4]
        spacing: Theme.space[3]

        Label {
            text: toast.text
            wrapMode: implicitWidth > Theme.size.toastMax / 2 ? Text.Wrap : Text.NoWrap
            maximumLineCount: 3
            Layout.fillWidth: true
            Accessible.ignored: true
        }
        Button {
            id: action

            visible: toast.actionText.length > 0
            text: toast.actionText
            kind: Button.Quiet
            onClicked: {
                toast.triggered();
                toast.hide();
            }
        }
    }
}
