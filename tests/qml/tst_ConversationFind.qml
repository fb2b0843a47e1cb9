import QtQuick
import QtTest

/// Finding in the open conversation.
ConversationCase {
    name: "ConversationFind"

    function find(page, text) {
        keyClick(Qt.Key_F, Qt.ControlModifier);
        verify(shown(page, "conv.find"));
        verify(findChild(page, "conv.find.text").activeFocus);
        type(text);
        world.settle();
        wait(0);
    }
    function status(page) { return findChild(page, "conv.find.status").text; }

    function test_findAndStep() {
        meet("Mira", ["green tea", "coffee", "black tea"]);
        const page = open("Mira");
        find(page, "tea");
        compare(status(page), "1 of 2");
        verify(row(page, 0).marked);
        keyClick(Qt.Key_F3);
        compare(status(page), "2 of 2");
        verify(row(page, 2).marked);
        keyClick(Qt.Key_F3, Qt.ShiftModifier);
        compare(status(page), "1 of 2");
        keyClick(Qt.Key_Return);
        compare(status(page), "2 of 2");
        keyClick(Qt.Key_Escape);
        verify(!shown(page, "conv.find"));
        verify(editor(page).activeFocus);
        verify(!row(page, 2).marked);
    }
    function test_itsShortcutCanBeAnother() {
        meet("Mira", ["green tea"]);
        const page = open("Mira");
        world.app.commands.setBinding("find", "Ctrl+Alt+F");
        keyClick(Qt.Key_F, Qt.ControlModifier);
        verify(!shown(page, "conv.find"));
        keyClick(Qt.Key_F, Qt.ControlModifier | Qt.AltModifier);
        verify(shown(page, "conv.find"));
        world.app.commands.resetBinding("find");
    }
    function test_nothingFound() {
        meet("Mira", ["green tea"]);
        const page = open("Mira");
        find(page, "cocoa");
        compare(status(page), "Not found in this conversation.");
    }
    function test_filters() {
        meet("Mira", ["tea https://example.org", "tea"]);
        world.send("Mira", "tea");
        const page = open("Mira");
        find(page, "tea");
        compare(status(page), "1 of 3");
        walk.draw(page.Window.window); // the bar has its size
        const own = findChild(page, "conv.find.own");
        const other = findChild(page, "conv.find.other");
        mouseClick(own);
        world.settle();
        compare(status(page), "1 of 1");
        mouseClick(other);
        world.settle();
        verify(!own.checked && other.checked);
        compare(status(page), "1 of 2");
        mouseClick(findChild(page, "conv.find.links"));
        world.settle();
        compare(status(page), "1 of 1");
    }
    function test_goesToADay() {
        meet("Mira", ["the first"]);
        const page = open("Mira");
        find(page, "");
        walk.draw(page.Window.window);
        findChild(page, "conv.find.date").forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        const calendar = findChild(page.Window.contentItem, "conv.date");
        tryVerify(() => calendar.activeFocus);
        const today = calendar.day;
        keyClick(Qt.Key_PageUp);
        compare(calendar.day.getMonth(), (today.getMonth() + 11) % 12);
        keyClick(Qt.Key_Left);
        keyClick(Qt.Key_PageDown, Qt.ShiftModifier);
        compare(calendar.day.getTime(), calendar.last.getTime()); // nothing is later
        keyClick(Qt.Key_PageUp, Qt.ShiftModifier);
        compare(calendar.day.getFullYear(), today.getFullYear() - 1);
        keyClick(Qt.Key_Return);
        tryVerify(() => { world.settle(); return list(page).cursorRow !== null && list(page).cursorRow.activeFocus; });
        verify(list(page).cursorRow.marked);
    }
    function test_anotherConversationIsNotSearched() {
        meet("Mira", ["tea"]);
        const page = open("Mira");
        find(page, "tea");
        chat.conversation = world.idOf("Jo");
        world.settle();
        verify(!shown(page, "conv.find"));
        compare(chat.finder.text, "");
    }
    function test_everybodyCanUseTheBar_data() {
        return [{ tag: "wide", width: 700, zoom: 1 }, { tag: "narrow", width: 360, zoom: 1 }, { tag: "large", width: 700, zoom: 2 }];
    }
    function test_everybodyCanUseTheBar(data) {
        stage.setView(data.zoom, false);
        meet("Mira", ["tea"]);
        const page = open("Mira", { width: data.width });
        find(page, "tea");
        compare(walk.problems(page).join("\n"), "");
    }
}
