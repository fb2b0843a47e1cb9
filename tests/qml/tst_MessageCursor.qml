import QtQuick
import QtTest

/// The message at the cursor, and what keys do with it.
ConversationCase {
    name: "MessageCursor"

    function test_theCursorWalksThroughMessages() {
        meet("Mira", ["one", "two", "three"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        tryVerify(() => row(page, 0).activeFocus);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        verify(row(page, 2).activeFocus);
        keyClick(Qt.Key_Down);
        verify(row(page, 1).activeFocus);
        keyClick(Qt.Key_Escape);
        verify(editor(page).activeFocus);
    }
    function test_replyByKey() {
        meet("Mira", ["question"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_R);
        verify(shown(page, "comp.reply"));
        compare(walk.nameOf(findChild(page, "comp.reply")), "Replying to Mira");
        verify(editor(page).activeFocus);
        keyClick(Qt.Key_Escape);
        verify(!shown(page, "comp.reply"));
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_R);
        type("yes");
        keyClick(Qt.Key_Return);
        world.settle();
        compare(row(page, 0).quoteText, "question");
        compare(row(page, 0).quoteAuthor, "Mira");
    }
    function test_deleteByKeyAsks() {
        meet("Mira", ["one", "two"]);
        const page = open("Mira");
        const before = chat.messages.count;
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_Delete);
        const dialog = findChild(page, "dlg.delete");
        tryCompare(dialog, "opened", true);
        keyClick(Qt.Key_Return);
        tryCompare(dialog, "visible", false);
        compare(chat.messages.count, before);
        keyClick(Qt.Key_Delete);
        tryCompare(dialog, "opened", true);
        dialog.accept();
        world.settle();
        tryCompare(dialog, "visible", false);
        tryVerify(() => row(page, 0).activeFocus);
        compare(chat.messages.count, before);
        compare(row(page, 0).kind, "removed");
        compare(row(page, 0).text, "Message removed by you");
        keyClick(Qt.Key_R);
        verify(!shown(page, "comp.reply"));
        verify(row(page, 0).activeFocus);
        keyClick(Qt.Key_Delete);
        tryCompare(dialog, "opened", true);
        compare(findChild(dialog, "dlg.delete.devices").note, "Only the note about it is left.");
        compare(findChild(dialog, "dlg.delete.everyone").note, "Only the note about it is left.");
        dialog.accept();
        world.settle();
        tryCompare(dialog, "visible", false);
        compare(chat.messages.count, before - 1);
        compare(row(page, 0).text, "one");
        tryVerify(() => row(page, 0).activeFocus);
    }
    function test_unavailableWaysToDeleteSayWhy() {
        meet("Mira", ["one"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_Delete);
        const dialog = findChild(page, "dlg.delete");
        tryCompare(dialog, "opened", true);
        verify(findChild(dialog, "dlg.delete.here").enabled);
        verify(findChild(dialog, "dlg.delete.devices").enabled);
        const everyone = findChild(dialog, "dlg.delete.everyone");
        verify(!everyone.enabled);
        compare(everyone.note, "Only your own messages can be taken back.");
        compare(walk.problems(dialog.contentItem).join("\n"), "");
        keyClick(Qt.Key_Escape);
        tryCompare(dialog, "visible", false);
    }
    function test_deleteForEveryone() {
        meet("Mira", []);
        world.send("Mira", "oh no");
        world.advance(6000);
        compare(world.receivedBy("Mira"), ["oh no"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_Delete);
        const dialog = findChild(page, "dlg.delete");
        tryCompare(dialog, "opened", true);
        findChild(dialog, "dlg.delete.everyone").checked = true;
        compare(dialog.acceptText, "Delete for everyone");
        dialog.accept();
        world.advance(12000);
        tryCompare(dialog, "visible", false);
        compare(world.receivedBy("Mira"), []);
    }
    function test_infoByKey() {
        meet("Mira", ["one"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_I);
        const info = findChild(page, "dlg.info");
        tryCompare(info, "opened", true);
        world.settle();
        verify(world.app.messageInfo.lines.length > 3);
        keyClick(Qt.Key_Escape);
        tryCompare(info, "visible", false);
    }
    function test_menuByKeyAndPointer() {
        meet("Mira", ["one"]);
        const page = open("Mira");
        const view = list(page);
        const at = row(page, 0).body.mapToItem(view, 10, 10);
        mouseClick(view, at.x, at.y, Qt.RightButton);
        const menu = findChild(page, "conv.messageMenu");
        tryCompare(menu, "opened", true);
        keyClick(Qt.Key_Escape);
        tryCompare(menu, "visible", false);
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_Menu);
        tryCompare(menu, "opened", true);
        keyClick(Qt.Key_Escape);
        tryCompare(menu, "visible", false);
    }
}
