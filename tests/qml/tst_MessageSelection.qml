import QtQuick
import QtTest

/// Several messages at once.
ConversationCase {
    name: "MessageSelection"

    function point(page, index) {
        const body = row(page, index).body;
        return body.mapToItem(list(page), body.width / 2, body.height / 2);
    }
    function click(page, index, modifiers) {
        const at = point(page, index);
        mouseClick(list(page), at.x, at.y, Qt.LeftButton, modifiers);
    }

    function test_byKeys() {
        meet("Mira", ["one", "two", "three"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_Space);
        compare(chat.selection.count, 1);
        verify(shown(page, "conv.selection"));
        verify(!shown(page, "conv.header"));
        keyClick(Qt.Key_Up, Qt.ShiftModifier);
        keyClick(Qt.Key_Up, Qt.ShiftModifier);
        compare(chat.selection.count, 3);
        verify(row(page, 2).selected);
        keyClick(Qt.Key_Escape);
        compare(chat.selection.count, 0);
        verify(row(page, 2).activeFocus);
        verify(shown(page, "conv.header"));
    }
    function test_byPointer() {
        meet("Mira", ["one", "two", "three", "https://example.org"]);
        const page = open("Mira");
        click(page, 0, Qt.ControlModifier);
        compare(chat.selection.count, 1);
        compare(world.app.links.asked, "");
        click(page, 2, Qt.ShiftModifier);
        compare(chat.selection.count, 3);
        click(page, 1, Qt.NoModifier);
        compare(chat.selection.count, 2);
        mouseClick(findChild(page, "conv.selection.close"));
        compare(chat.selection.count, 0);
        verify(editor(page).activeFocus);
    }
    function test_deleteTogether() {
        meet("Mira", ["one", "two", "three"]);
        const page = open("Mira");
        const before = chat.messages.count;
        click(page, 0, Qt.ControlModifier);
        click(page, 1, Qt.NoModifier);
        mouseClick(findChild(page, "conv.selection.delete"));
        const dialog = findChild(page, "dlg.delete");
        tryCompare(dialog, "opened", true);
        verify(dialog.title.startsWith("Delete 2 "));
        dialog.accept();
        world.settle();
        tryCompare(dialog, "visible", false);
        compare(chat.messages.count, before);
        compare([0, 1, 2].map(index => row(page, index).kind), ["removed", "removed", "text"]);
        verify(!shown(page, "conv.selection"));
    }
    function test_everybodyCanUseTheBar() {
        meet("Mira", ["one"]);
        const page = open("Mira", { width: 360 });
        click(page, 0, Qt.ControlModifier);
        compare(walk.problems(page).join("\n"), "");
    }
}
