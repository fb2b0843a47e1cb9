import QtQuick
import QtTest
import Sotto.Models

ListCase {
    name: "ListKeys"

    function test_keyboard() {
        const item = fill();
        findChild(item, "list.rows").forceActiveFocus();
        keyClick(Qt.Key_Home);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(Navigation.conversation, world.idOf("Jo"));
        compare(item.targets, [world.idOf("Jo")]);
        keyClick(Qt.Key_Delete);
        compare(names(item).length, 2);
        world.app.toasts.undo();
        compare(names(item).length, 3);
    }

    function test_cursorStaysWithItsConversation() {
        const item = fill();
        const list = findChild(item, "list.rows");
        list.forceActiveFocus();
        list.moveTo(1);
        compare(item.targets, [world.idOf("Jo")]);
        world.receive("Mira", "Again");
        compare(names(item), ["Mira", "Zoë", "Jo"]);
        compare(item.targets, [world.idOf("Jo")]);
    }

    function test_typingANameGoesThere() {
        const item = fill();
        const list = findChild(item, "list.rows");
        list.forceActiveFocus();
        list.moveTo(0);
        keyClick(Qt.Key_M);
        compare(item.targets, [world.idOf("Mira")]);
        world.advance(2000);
        keyClick(Qt.Key_Z);
        keyClick(Qt.Key_O);
        compare(item.targets, [world.idOf("Zoë")]);
        keyClick(Qt.Key_X);
        compare(item.targets, [world.idOf("Zoë")]);
    }

    function test_severalAtOnce() {
        const item = fill();
        const conversations = world.app.conversations;
        mouseClick(row(item, "Zoë"), 20, 20, Qt.LeftButton, Qt.ControlModifier);
        mouseClick(row(item, "Mira"), 20, 20, Qt.LeftButton, Qt.ShiftModifier);
        compare(conversations.selected.length, 3);
        verify(findChild(item, "list.selection").visible);
        verify(!findChild(item, "list.search").visible);
        compare(walk.problems(item).join("\n"), "");
        mouseClick(row(item, "Jo"), 20, 20);
        compare(conversations.selected.length, 2);
        findChild(item, "list.selection.archive").clicked();
        world.settle();
        compare(names(item), ["Jo"]);
        compare(conversations.selected.length, 0);
        world.app.toasts.undo();
        world.settle();
        compare(names(item).length, 3);
        findChild(item, "list.rows").forceActiveFocus();
        findChild(item, "list.rows").moveTo(0);
        keyClick(Qt.Key_Down, Qt.ShiftModifier);
        compare(conversations.selected.length, 2);
        keyClick(Qt.Key_Escape);
        compare(conversations.selected.length, 0);
        verify(findChild(item, "list.search").visible);
    }

    function test_menuOfARow() {
        const item = fill();
        mouseClick(row(item, "Jo"), 20, 20, Qt.RightButton);
        const pin = findChild(item.Window.contentItem, "list.menu.pin");
        tryVerify(() => pin.visible);
        compare(pin.text, "Pin");
        pin.triggered();
        world.settle();
        compare(names(item)[0], "Jo");
        keyClick(Qt.Key_Escape);
    }

    function test_pinnedOnesAreOrdered() {
        const item = fill();
        const part = name => findChild(item.Window.contentItem, name);
        const menuOf = name => {
            mouseClick(row(item, name), 20, 20, Qt.RightButton);
            tryVerify(() => part("list.menu.pin").visible);
        };
        const leave = () => {
            keyClick(Qt.Key_Escape);
            tryVerify(() => !part("list.menu.pin").visible);
        };
        for (const name of ["Mira", "Zoë", "Jo"]) {
            world.app.conversations.setPinned([world.idOf(name)], true);
            world.settle();
        }
        tryVerify(() => { world.settle(); return names(item).join() === "Mira,Zoë,Jo"; });
        menuOf("Mira");
        verify(!part("list.menu.up").enabled && part("list.menu.down").enabled);
        part("list.menu.down").triggered();
        tryVerify(() => { world.settle(); return names(item).join() === "Zoë,Mira,Jo"; });
        leave();
        menuOf("Jo");
        verify(part("list.menu.up").enabled && !part("list.menu.down").enabled);
        leave();
        findChild(item, "list.rows").moveTo(2);
        keyClick(Qt.Key_Up, Qt.ControlModifier | Qt.ShiftModifier);
        tryVerify(() => { world.settle(); return names(item).join() === "Zoë,Jo,Mira"; });
        compare(item.targets, [world.idOf("Jo")]);
        world.killAndRestart();
        world.settle();
        compare(names(made()), ["Zoë", "Jo", "Mira"]);
    }

    /// Pulls a row by its middle over so many rows and a little further, in steps as a hand does.
    function pull(item, name, rows) {
        const from = row(item, name);
        const way = (rows + Math.sign(rows) * 0.2) * from.height;
        mousePress(from, 20, from.height / 2);
        for (const share of [0.3, 0.6, 1])
            mouseMove(from, 20, from.height / 2 + way * share, -1, Qt.LeftButton);
        return from;
    }
    function test_pinnedOnesArePulledToTheirPlace() {
        const item = fill();
        for (const name of ["Mira", "Zoë"]) {
            world.app.conversations.setPinned([world.idOf(name)], true);
            world.settle();
        }
        tryVerify(() => { world.settle(); return names(item).join() === "Mira,Zoë,Jo"; });
        const line = findChild(item, "list.dropLine");
        const open = Navigation.conversation;
        let from = pull(item, "Mira", 1);
        verify(line.visible);
        mouseRelease(from, 20, from.height * 1.5);
        verify(!line.visible);
        tryVerify(() => { world.settle(); return names(item).join() === "Zoë,Mira,Jo"; });
        compare(Navigation.conversation, open);
        // Not beyond those that are pinned, and others not at all.
        from = pull(item, "Zoë", 2);
        mouseRelease(from, 20, from.height * 2.5);
        tryVerify(() => { world.settle(); return names(item).join() === "Mira,Zoë,Jo"; });
        from = pull(item, "Jo", -2);
        verify(!line.visible);
        mouseRelease(from, 20, -from.height * 1.5);
        world.settle();
        compare(names(item), ["Mira", "Zoë", "Jo"]);
        from = pull(item, "Zoë", -1);
        mouseRelease(from, 20, -from.height / 2);
        tryVerify(() => { world.settle(); return names(item).join() === "Zoë,Mira,Jo"; });
    }
    function test_whatIsPinnedInTheArchiveIsPassedBy() {
        const item = fill();
        const conversations = world.app.conversations;
        for (const name of ["Mira", "Jo", "Zoë"]) {
            conversations.setPinned([world.idOf(name)], true);
            world.settle();
        }
        conversations.setArchived([world.idOf("Jo")], true);
        tryVerify(() => { world.settle(); return names(item).join() === "Mira,Zoë"; });
        conversations.movePinned(world.idOf("Mira"), 1);
        tryVerify(() => { world.settle(); return names(item).join() === "Zoë,Mira"; });
        conversations.movePinned(world.idOf("Mira"), 1);
        world.settle();
        compare(names(item), ["Zoë", "Mira"]);
    }
}
