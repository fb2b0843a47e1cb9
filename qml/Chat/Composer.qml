import QtQuick
import QtQuick.Layouts
import Sotto.Ui
import Sotto.Models
import Sotto.Plugin
import Sotto.Chat

/// Where one writes. Grows with the text up to `tallest`.
FocusScope {
    id: root

    required property ComposerModel composer
    required property EmojiModel emoji
    required property PluginList plugins
    required property Commands commands
    required property string conversation
    required property string name
    property real tallest: 0

    signal cursorWanted
    signal pageWanted(int direction)
    signal editWanted

    function send(): void {
        if (!composer.canSend)
            return;
        composer.send();
        area.forceActiveFocus();
    }
    function sendPlain(): void {
        composer.preview.remove();
        send();
    }
    function chooseHowToSend(): void {
        if (!composer.preview.present)
            return;
        sendMenu.active = true;
        (sendMenu.item as SendMenu).popup(sendButton, 0, -(sendMenu.item as SendMenu).height);
    }
    function pickEmoji(): void {
        picker.active = true;
        (picker.item as EmojiPicker).open();
    }

    /// What a plugin can do with the text.
    QtObject {
        id: hand

        function insertText(text: string): void {
            area.insert(text);
        }
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
            composer: root.composer
            Layout.fillWidth: true
            onCancelled: {
                root.composer.cancelReply();
                area.forceActiveFocus();
            }
        }
        PreviewBar {
            preview: root.composer.preview
            Layout.fillWidth: true
            onRemoved: {
                root.composer.preview.remove();
                area.forceActiveFocus();
            }
        }
        RowLayout {
            spacing: Theme.space[1]
            Layout.fillWidth: true

            ComposerEditor {
                id: area

                focus: true
                composer: root.composer
                name: qsTr("Message to %1").arg(root.name)
                placeholderText: qsTr("Message to %1").arg(Sentence.isolated(root.name))
                implicitHeight: Math.min(Math.max(Theme.size.control, editor.contentHeight + editor.topPadding + editor.bottomPadding
                    + 2 * Theme.size.focusWidth), Math.max(Theme.size.control, root.tallest))
                Layout.fillWidth: true
                onSendWanted: root.send()
                onCursorWanted: root.cursorWanted()
                onPageWanted: direction => root.pageWanted(direction)
                onEditWanted: root.editWanted()
            }
            IconButton {
                id: formatButton

                objectName: "comp.format"
                iconName: "format"
                text: qsTr("Formatting")
                Layout.alignment: Qt.AlignBottom
                onClicked: {
                    formats.active = true;
                    (formats.item as FormatMenu).popup(formatButton, 0, -(formats.item as FormatMenu).height);
                }
            }
            IconButton {
                objectName: "comp.emoji"
                iconName: "emoji"
                text: qsTr("Emoji")
                shortcut: root.commands.keysOf("emoji")
                Layout.alignment: Qt.AlignBottom
                onClicked: root.pickEmoji()
            }
            PluginSlot {
                plugins: root.plugins
                slot: "comp.button"
                context: ({ conversation: root.conversation, composer: hand })
                small: true
                alignment: Qt.AlignBottom
            }
            IconButton {
                id: sendButton

                objectName: "comp.send"
                iconName: "send"
                text: qsTr("Send")
                shortcut: root.composer.enterSends ? qsTr("Enter") : qsTr("Ctrl+Enter")
                enabled: root.composer.canSend && root.composer.parts === 1
                color: Theme.color.accent
                Layout.alignment: Qt.AlignBottom
                onClicked: root.send()
                onPressAndHold: root.chooseHowToSend()
                Keys.onMenuPressed: root.chooseHowToSend()

                TapHandler {
                    acceptedButtons: Qt.RightButton
                    onTapped: root.chooseHowToSend()
                }
            }
        }
        CharacterCount {
            visible: root.composer.counting
            composer: root.composer
            Layout.fillWidth: true
            onSplitWanted: root.send()
        }
    }

    Shortcut {
        sequence: root.commands.bindings.emoji
        enabled: root.visible && root.enabled
        onActivated: root.pickEmoji()
    }
    Loader {
        id: formats

        active: false
        sourceComponent: FormatMenu {
            onChosen: sign => area.format(sign)
        }
    }
    Loader {
        id: sendMenu

        active: false
        sourceComponent: SendMenu {
            onPlainWanted: root.sendPlain()
        }
    }
    Loader {
        id: picker

        active: false
        sourceComponent: EmojiPicker {
            parent: root
            emoji: root.emoji
            room: root.y - Theme.space[2]
            x: root.LayoutMirroring.enabled ? Theme.space[2] : root.width - width - Theme.space[2]
            y: -height - Theme.space[1]
            onChosen: text => area.insert(text)
            onClosed: area.forceActiveFocus()
        }
    }
}
