import QtQuick
import QtTest
import Sotto.Models

FrameCase {
    name: "FrameKeys"

    function test_requestsBeginWithTheFirst() {
        world.receive("Somebody", "May I?");
        const item = made({ width: 1280 });
        item.forceActiveFocus();
        Navigation.openPage("requests");
        tryVerify(() => findChild(item, "req.accept." + world.idOf("Somebody"))?.activeFocus ?? false);
        keyClick(Qt.Key_D);
        tryVerify(() => { world.settle(); return world.app.requests.count === 0; });
    }
    function test_beginsInTheList() {
        const item = made({ width: 1200 });
        item.forceActiveFocus();
        const list = findChild(item, "list.rows");
        verify(list.activeFocus);
        tryVerify(() => list.count > 0);
        keyClick(Qt.Key_Down);
        verify(list.currentItem.activeFocus);
    }

    function test_commandsActOnTheCursorElseOnWhatIsOpen() {
        const item = made({ width: 1240, focus: true });
        const conversations = world.app.conversations;
        const first = () => conversations.keyAt(0);
        Navigation.openConversation(world.idOf("Mira"));
        keyClick(Qt.Key_D, Qt.ControlModifier);
        world.settle();
        compare(first(), world.idOf("Mira"));
        findChild(item, "list.rows").forceActiveFocus();
        findChild(item, "list.rows").moveTo(conversations.rowOf(world.idOf("Jo")));
        keyClick(Qt.Key_A, Qt.ControlModifier | Qt.ShiftModifier);
        world.settle();
        compare(conversations.archived, 1);
        compare(conversations.rowOf(world.idOf("Jo")), -1);
        world.app.toasts.undo();
        world.settle();
        conversations.setPinned([world.idOf("Mira")], false);
        world.settle();
    }

    function test_conversationsByNumberAndInTurn() {
        const item = made({ width: 1240, focus: true });
        item.forceActiveFocus();
        keyClick(Qt.Key_1, Qt.ControlModifier);
        const one = Navigation.conversation;
        compare(one, world.app.conversations.keyAt(0));
        keyClick(Qt.Key_2, Qt.ControlModifier);
        const two = Navigation.conversation;
        compare(two, world.app.conversations.keyAt(1));
        keyClick(Qt.Key_Tab, Qt.ControlModifier);
        compare(Navigation.conversation, one);
        keyClick(Qt.Key_Tab, Qt.ControlModifier);
        compare(Navigation.conversation, two);
        keyClick(Qt.Key_W, Qt.ControlModifier);
        compare(Navigation.conversation, "");
        tryVerify(() => findChild(item, "list.row." + two).activeFocus);
        findChild(item, "list.search").forceActiveFocus();
        keyClick(Qt.Key_D, Qt.ControlModifier);
        world.settle();
        compare(walk.nameOf(findChild(item, "list.rows").itemAtIndex(0)).includes("Pinned"), false);
    }

    /// Where one pane follows another, the keyboard goes along.
    function test_onePaneHasTheKeyboard() {
        const item = made({ width: 360 });
        item.forceActiveFocus();
        const at = name => tryVerify(() => findChild(item, name) !== null && findChild(item, name).activeFocus, 5000, name);
        Navigation.openConversation(world.idOf("Mira"));
        at("comp.text");
        Navigation.setDetails(true);
        tryVerify(() => walk.nameOf(item.Window.activeFocusItem) === "Copy");
        keyClick(Qt.Key_Escape);
        at("comp.text");
        keyClick(Qt.Key_Left, Qt.AltModifier);
        at("list.row." + world.idOf("Mira"));
        Navigation.openPage("settings");
        at("set.page.profile");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(Navigation.setting, "privacy");
        at("set.content");
        keyClick(Qt.Key_Left, Qt.AltModifier);
        at("set.page.privacy");
        keyClick(Qt.Key_Escape);
        at("list.row." + world.idOf("Mira"));
    }

    function test_aPageHasTheKeyboard() {
        const item = made({ width: 1240 });
        item.forceActiveFocus();
        findChild(item, "list.search").forceActiveFocus();
        Navigation.openPage("settings");
        tryVerify(() => findChild(item, "set.page.profile").activeFocus);
        Navigation.back();
        tryVerify(() => findChild(item, "list").activeFocus);
    }

    function test_regionsByF6() {
        const item = made({ width: 1240, focus: true });
        const seen = [];
        for (let i = 0; i < 3; ++i) {
            keyClick(Qt.Key_F6);
            let focus = item.Window.activeFocusItem;
            while (focus && walk.roleOf(focus) !== Accessible.Pane && walk.roleOf(focus) !== Accessible.ToolBar)
                focus = focus.parent;
            seen.push(focus ? walk.nameOf(focus) : "");
        }
        verify(seen.includes("Navigation"), seen.join());
        verify(seen.includes("Conversations"), seen.join());
    }

    function test_everythingIsReachedByTab() {
        const item = made({ width: 1240 });
        findChild(item, "rail.account").forceActiveFocus(Qt.TabFocusReason);
        const seen = new Set();
        for (let i = 0; i < 40; ++i) {
            const focus = item.Window.activeFocusItem;
            if (focus.objectName)
                seen.add(focus.objectName);
            keyClick(Qt.Key_Tab);
        }
        for (const name of ["rail.account", "rail.chats", "rail.archive", "rail.network", "rail.settings", "list.search", "list.new", "list.filter.unread"])
            verify(seen.has(name), name);
    }
}
