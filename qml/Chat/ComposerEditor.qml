import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

/// The text that is being written: what its keys mean, emoji by name, formatting of what is chosen in it.
TextArea {
    id: area

    required property ComposerModel composer

    signal sendWanted
    signal cursorWanted
    signal pageWanted(int direction)
    signal editWanted

    readonly property Completion completion: people.matches.length > 0 ? people : names
    readonly property bool completing: completion.matches.length > 0

    function insert(text: string): void {
        editor.insert(editor.cursorPosition, text);
    }
    /// Puts a sign around what is chosen, or around the cursor; what has it already loses it.
    function format(sign: string): void {
        const from = editor.selectionStart;
        const to = editor.selectionEnd;
        const marked = from >= sign.length && editor.getText(from - sign.length, from) === sign
            && editor.getText(to, to + sign.length) === sign;
        if (marked) {
            editor.remove(to, to + sign.length);
            editor.remove(from - sign.length, from);
        } else {
            editor.insert(to, sign);
            editor.insert(from, sign);
        }
        const start = marked ? from - sign.length : from + sign.length;
        editor.select(start, start + to - from);
        editor.forceActiveFocus(Qt.OtherFocusReason);
    }
    function lookUp(): void {
        names.update(editor.text, editor.cursorPosition);
        people.update(editor.text, editor.cursorPosition);
    }
    function complete(index: int): void {
        const match = completion.matches[index];
        const start = completion.start;
        if (completion === people)
            composer.mention(match.key);
        editor.remove(start, editor.cursorPosition);
        editor.insert(start, match.text + " ");
        completion.dismiss();
    }
    function press(event: var): void {
        const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter;
        const control = event.modifiers & Qt.ControlModifier;
        event.accepted = true;
        if (completing && pressCompleting(event, enter))
            return;
        if (enter && (control || (composer.enterSends && !(event.modifiers & Qt.ShiftModifier))))
            sendWanted();
        else if (event.key === Qt.Key_Up && control)
            cursorWanted();
        else if (event.key === Qt.Key_Up && composer.text.length === 0)
            editWanted();
        else if (event.key === Qt.Key_PageUp || event.key === Qt.Key_PageDown)
            pageWanted(event.key === Qt.Key_PageUp ? -1 : 1);
        else if (event.key === Qt.Key_Escape && (composer.editing || composer.replyKey.length > 0))
            composer.cancelReply();
        else
            event.accepted = false;
    }
    function pressCompleting(event: var, enter: bool): bool {
        if (event.key === Qt.Key_Up || event.key === Qt.Key_Down)
            completion.step(event.key === Qt.Key_Up ? -1 : 1);
        else if ((enter && event.modifiers === Qt.NoModifier) || event.key === Qt.Key_Tab)
            complete(completion.current);
        else if (event.key === Qt.Key_Escape)
            completion.dismiss();
        else
            return false;
        return true;
    }

    objectName: "comp.text"
    editor.persistentSelection: true
    onKeyPressed: event => press(event)
    editor.topPadding: Math.max(0, Math.round((Theme.size.control - 2 * Theme.size.focusWidth - lines.height) / 2))
    editor.bottomPadding: editor.topPadding
    editor.onTextChanged: {
        composer.text = editor.text;
        lookUp();
    }
    editor.onCursorPositionChanged: {
        composer.cursor = editor.cursorPosition;
        lookUp();
    }
    editor.onActiveFocusChanged: {
        if (!editor.activeFocus)
            completion.dismiss();
    }

    FontMetrics {
        id: lines

        font: area.editor.font
    }
    EmojiCompletion {
        id: names
    }
    PeopleCompletion {
        id: people

        composer: area.composer
    }
    CompletionPopup {
        parent: area
        completion: area.completion
        title: people.matches.length > 0 ? qsTr("People") : qsTr("Emoji")
        y: -height - Theme.space[1]
        onChosen: index => area.complete(index)
    }
    Shortcut {
        sequence: "Ctrl+B"
        enabled: area.editor.activeFocus
        onActivated: area.format("**")
    }
    Shortcut {
        sequence: "Ctrl+I"
        enabled: area.editor.activeFocus
        onActivated: area.format("_")
    }
    Shortcut {
        sequence: "Ctrl+Shift+X"
        enabled: area.editor.activeFocus
        onActivated: area.format("~~")
    }
    Shortcut {
        sequence: "Ctrl+Shift+C"
        enabled: area.editor.activeFocus
        onActivated: area.format("`")
    }
    Connections {
        target: area.composer

        function onReplaced(): void {
            area.editor.text = area.composer.text;
            area.editor.cursorPosition = area.composer.cursor;
        }
    }
    Component.onCompleted: {
        editor.text = composer.text;
        editor.cursorPosition = composer.cursor;
    }
}
