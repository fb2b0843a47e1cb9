import QtQuick
import QtTest
import Sotto.Ui

/// What one writes, and how it is sent.
ConversationCase {
    name: "Composer"

    function test_typeAndSend() {
        const page = open("Mira");
        verify(shown(page, "conv.empty"));
        verify(editor(page).activeFocus);
        type("hello");
        keyClick(Qt.Key_Return);
        world.advance(6000);
        compare(world.receivedBy("Mira"), ["hello"]);
        compare(editor(page).text, "");
        verify(editor(page).activeFocus);
        verify(!shown(page, "conv.empty"));
        verify(row(page, 0).own);
        compare(walk.roleOf(row(page, 0)), Accessible.ListItem);
        verify(walk.nameOf(row(page, 0)).startsWith("You, "));
        verify(walk.nameOf(row(page, 0)).endsWith("hello. Sent"), walk.nameOf(row(page, 0)));
    }
    function test_shiftEnterBeginsALine() {
        const page = open("Mira");
        type("a");
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        type("b");
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        world.advance(6000);
        compare(world.receivedBy("Mira"), ["a\nb"]);
    }
    function test_peopleAreNamed() {
        meet("Mira", ["hi"]);
        world.receive("Lin", "hello");
        const page = open("Mira");
        const popup = findChild(page, "comp.completion");
        type("ask @mi");
        tryCompare(popup, "visible", true);
        // Above the editor, where it hides nothing of the text.
        tryVerify(() => popup.height > Theme.size.control);
        verify(popup.y + popup.height <= 0);
        keyClick(Qt.Key_Return);
        compare(editor(page).text, "ask @Mira ");
        tryCompare(popup, "visible", false);
        type("and a@b @ once");
        verify(!popup.visible);
        // The draft names her as well.
        chat.conversation = world.idOf("Lin");
        world.settle();
        chat.conversation = world.idOf("Mira");
        world.settle();
        compare(editor(page).text, "ask @Mira and a@b @ once");
        keyClick(Qt.Key_Return);
        world.advance(6000);
        compare(world.receivedBy("Mira"), ["ask @" + world.idOf("Mira") + " and a@b @ once"]);
        // Who was not chosen is not named.
        type("@Mira");
        keyClick(Qt.Key_Escape);
        keyClick(Qt.Key_Return);
        world.advance(6000);
        compare(world.receivedBy("Mira")[1], "@Mira");
    }
    function test_sendByButton() {
        const page = open("Mira");
        const button = findChild(page, "comp.send");
        verify(!button.enabled);
        type("hi");
        verify(button.enabled);
        mouseClick(button);
        world.advance(6000);
        compare(world.receivedBy("Mira"), ["hi"]);
        verify(editor(page).activeFocus);
    }
    function test_theEditorGrowsToAPoint() {
        const page = open("Mira");
        const area = findChild(page, "comp.text");
        const low = area.height;
        editor(page).text = "a\n".repeat(3);
        tryVerify(() => area.height > low);
        editor(page).text = "a\n".repeat(100);
        tryVerify(() => area.height <= page.height * 0.4 + 1 && area.height > page.height * 0.3);
    }
    function test_counterAndSplit() {
        const page = open("Mira");
        verify(!shown(page, "comp.counter"));
        editor(page).text = "word ".repeat(350);
        verify(shown(page, "comp.counter"));
        verify(!shown(page, "comp.split"));
        editor(page).text = "word ".repeat(500);
        verify(shown(page, "comp.split"));
        verify(!findChild(page, "comp.send").enabled);
        mouseClick(findChild(page, "comp.split"));
        world.settle();
        compare(chat.messages.count, 2);
    }
    function test_draftComesBack() {
        const page = open("Mira");
        type("half");
        chat.conversation = world.idOf("Jo");
        world.settle();
        compare(editor(page).text, "");
        chat.conversation = world.idOf("Mira");
        world.settle();
        compare(editor(page).text, "half");
        compare(editor(page).cursorPosition, 4);
    }
    function test_formattingGoesAroundTheChoice() {
        const page = open("Mira");
        type("so good");
        editor(page).select(3, 7);
        keyClick(Qt.Key_B, Qt.ControlModifier);
        compare(editor(page).text, "so **good**");
        compare(editor(page).selectedText, "good");
        keyClick(Qt.Key_B, Qt.ControlModifier);
        compare(editor(page).text, "so good");
        mouseClick(findChild(page, "comp.format"));
        const menu = findChild(page, "comp.formatMenu");
        tryCompare(menu, "opened", true);
        menu.itemAt(3).triggered();
        compare(editor(page).text, "so `good`");
        menu.close();
        tryCompare(menu, "visible", false);
    }
    function test_emojiByName() {
        const page = open("Mira");
        type("well :thumbs");
        const popup = findChild(page, "comp.completion");
        tryCompare(popup, "visible", true);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Return);
        compare(editor(page).text, "well 👍 ");
        tryCompare(popup, "visible", false);
        type(":pa");
        tryCompare(popup, "visible", true);
        keyClick(Qt.Key_Escape);
        tryCompare(popup, "visible", false);
        keyClick(Qt.Key_Return);
        world.settle();
        compare(row(page, 0).text, "well 👍 :pa");
    }
}
