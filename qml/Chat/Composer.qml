import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// Where one writes. Grows with the text up to `tallest`.
FocusScope {
    id: root

    required property ComposerModel composer
    required property EmojiModel emoji
    required property string name
    property real tallest: 0

    signal cursorWanted
    signal pageWanted(int direction)
    signal editWanted

    readonly property int rest: composer.left

    function send(): void {
        if (!composer.canSend)
            return;
        composer.send();
        area.forceActiveFocus();
    }
    function pickEmoji(): void {
        pickerLoader.active = true;
        (pickerLoader.item as EmojiPicker).open();
    }
    function handle(event: var): void {
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        const control = event.modifiers & Qt.ControlModifier;
        event.accepted = true;
        if (enter && (control || (composer.enterSends && !(event.modifiers & Qt.ShiftModifier))))
            send();
        else if (event.key === Qt.Key_Up && control)
            cursorWanted();
        else if (event.key === Qt.Key_Up && composer.text.length === 0)
            editWanted();
        else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
            pageWanted(event.key === Qt.Key_PageUp ? -1 : 1);
        else if (event.key === Qt.Key_Escape && reply.visible)
            composer.cancelReply();
        else
            event.accepted = false;
    }

    implicitHeight: column.implicitHeight + 2 * Theme.space[2]

    Rectangle {
        anchors.fill: parent
        color: Theme.color.surface
    }
    Separator {
        anchors.left: parent.left
        anchors.right: parent.right
    }

    ColumnLayout {
        id: column

        anchors.fill: parent
        anchors.margins: Theme.space[2]
        spacing: Theme.space[2]

        ReplyBar {
            id: reply

            composer: root.composer
            Layout.fillWidth: true
            onCancelled: {
                root.composer.cancelReply();
                area.forceActiveFocus();
            }
        }
        RowLayout {
            spacing: Theme.space[2]
            Layout.fillWidth: true

            TextArea {
                id: area

                objectName: "comp.text"
                focus: true
                name: qsTr("Message to %1").arg(root.name)
                placeholderText: name
                implicitHeight: Math.min(Math.max(Theme.size.control, editor.contentHeight + editor.topPadding + editor.bottomPadding
                    + 2 * Theme.size.focusWidth), Math.max(Theme.size.control, root.tallest))
                editor.topPadding: Math.max(0, Math.round((Theme.size.control - 2 * Theme.size.focusWidth - lines.height) / 2))
                editor.bottomPadding: editor.topPadding
                Layout.fillWidth: true
                onKeyPressed: event => root.handle(event)
                editor.onTextChanged: root.composer.text = editor.text
                editor.onCursorPositionChanged: root.composer.cursor = editor.cursorPosition

                FontMetrics {
                    id: lines

                    font: area.editor.font
                }
            }
            IconButton {
                id: emojiButton

                objectName: "comp.emoji"
                iconName: "emoji"
                text: qsTr("Emoji")
                shortcut: "Ctrl+E"
                Layout.alignment: Qt.AlignBottom
                onClicked: root.pickEmoji()
            }
            IconButton {
                objectName: "comp.send"
                iconName: "send"
                text: qsTr("Send")
                shortcut: root.composer.enterSends ? qsTr("Enter") : qsTr("Ctrl+Enter")
                enabled: root.composer.canSend && root.composer.parts === 1
                color: Theme.color.accent
                Layout.alignment: Qt.AlignBottom
                onClicked: root.send()
            }
        }
        RowLayout {
            visible: root.composer.counting
            spacing: Theme.space[2]
            Layout.fillWidth: true

            Label {
                objectName: "comp.counter"
                text: root.rest >= 0 ? qsTr("%n character(s) left", "", root.rest)
                                     : qsTr("%n character(s) too many", "", -root.rest)
                face: Theme.type.small
                color: root.rest >= 0 ? Theme.color.textSecondary : Theme.color.danger
                Layout.fillWidth: true
                Layout.leftMargin: Theme.space[3]
            }
            LinkButton {
                objectName: "comp.split"
                visible: root.composer.parts > 1
                text: qsTr("Split into %n message(s)", "", root.composer.parts)
                face: Theme.type.small
                onClicked: root.send()
            }
        }
    }

    Shortcut {
        sequence: "Ctrl+E"
        enabled: root.visible && root.enabled
        onActivated: root.pickEmoji()
    }
    Loader {
        id: pickerLoader

        active: false
        sourceComponent: EmojiPicker {
            parent: root
            emoji: root.emoji
            x: root.LayoutMirroring.enabled ? Theme.space[2] : root.width - width - Theme.space[2]
            y: -height - Theme.space[1]
            onChosen: text => area.editor.insert(area.editor.cursorPosition, text)
            onClosed: area.forceActiveFocus()
        }
    }
    Connections {
        target: root.composer

        function onReplaced(): void {
            area.editor.text = root.composer.text;
            area.editor.cursorPosition = root.composer.cursor;
        }
    }
    Component.onCompleted: {
        area.editor.text = composer.text;
        area.editor.cursorPosition = composer.cursor;
    }
}
