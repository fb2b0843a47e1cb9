import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

TestCase {
    id: test

    name: "ConversationList"
    when: windowShown
    width: 400
    height: 700
    visible: true

    Component {
        id: pane

        ListPane {
            width: 340
            height: 600
            app: world.app
        }
    }

    function init() {
        world.begin("Ada");
    }

    function fill(): var {
        for (const name of ["Mira", "Jo", "Zoë"]) {
            world.receive(name, "Hello from " + name);
            world.accept(name);
            // What comes next is newer than the acceptance.
            world.advance(1000);
        }
        const item = createTemporaryObject(pane, test);
        waitForRendering(item);
        return item;
    }
    function names(item): var {
        const rows = findChild(item, "list.rows");
        rows.forceLayout();
        const found = [];
        for (let i = 0; i < rows.count; ++i)
            found.push(rows.itemAtIndex(i).name);
        return found;
    }
    function row(item, name) {
        return findChild(item, "list.row." + world.idOf(name));
    }

    function test_newestFirst() {
        const item = fill();
        compare(names(item), ["Zoë", "Jo", "Mira"]);
        world.receive("Mira", "Again");
        tryVerify(() => names(item)[0] === "Mira");
        compare(row(item, "Mira").unread, 2);
        verify(row(item, "Mira").spoken.includes("2 unread"));
    }

    function test_emptySaysWhatToDo() {
        const item = createTemporaryObject(pane, test);
        const empty = findChild(item, "list.empty");
        verify(empty.visible);
        verify(empty.text.startsWith("Nobody here yet."));
        let wanted = 0;
        item.newWanted.connect(() => ++wanted);
        empty.triggered();
        compare(wanted, 1);
    }

    function test_emptyBecauseAllIsArchived() {
        const item = fill();
        world.app.conversations.setArchived(["Mira", "Jo", "Zoë"].map(name => world.idOf(name)), true);
        world.settle();
        const empty = findChild(item, "list.empty");
        tryVerify(() => empty.visible);
        compare(empty.text, "All conversations are in the archive.");
        compare(empty.actionText, "");
    }

    function test_requestsAreNotInTheList() {
        world.receive("Stranger", "Psst");
        const item = createTemporaryObject(pane, test);
        compare(names(item), []);
        compare(world.app.conversations.requests, 1);
        compare(findChild(item, "list.empty").actionText, "New conversation");
    }

    function test_pinningStaysAndCanBeUndone() {
        const item = fill();
        world.app.conversations.setPinned(world.idOf("Mira"), true);
        world.settle();
        compare(names(item)[0], "Mira");
        world.killAndRestart();
        world.settle();
        const again = createTemporaryObject(pane, test);
        compare(names(again)[0], "Mira");
        world.app.conversations.setPinned(world.idOf("Mira"), false);
        world.settle();
        compare(names(again)[0], "Zoë");
        world.app.toasts.undo();
        world.settle();
        compare(names(again)[0], "Mira");
    }

    function test_archivedOnesComeBackWithNews() {
        const item = fill();
        world.app.conversations.setArchived(world.idOf("Jo"), true);
        world.settle();
        compare(names(item), ["Zoë", "Mira"]);
        compare(world.app.conversations.archived, 1);
        world.app.conversations.filter = "archive";
        compare(names(item), ["Jo"]);
        world.app.conversations.filter = "all";
        world.receive("Jo", "Still here?");
        tryVerify(() => names(item)[0] === "Jo");
    }

    function test_mutedOnesDoNotCount() {
        const item = fill();
        compare(world.app.conversations.unread, 3);
        world.app.conversations.muteFor(world.idOf("Jo"), 1);
        world.settle();
        compare(world.app.conversations.unread, 2);
        verify(row(item, "Jo").muted);
        world.advance(3600001);
        world.receive("Jo", "Two");
        tryVerify(() => world.app.conversations.unread === 4);
    }

    function test_unreadFilterAndMarks() {
        const item = fill();
        world.app.conversations.markRead(world.idOf("Jo"));
        world.settle();
        world.app.conversations.filter = "unread";
        compare(names(item), ["Zoë", "Mira"]);
        world.app.conversations.markUnread(world.idOf("Jo"));
        world.settle();
        compare(names(item).length, 3);
        world.app.conversations.filter = "all";
    }

    function test_searchIgnoresAccentsAndCase() {
        const item = fill();
        findChild(item, "list.search").text = "zoe";
        compare(names(item), ["Zoë"]);
        findChild(item, "list.search").text = "nobody";
        verify(findChild(item, "list.empty").text.includes("nobody"));
        findChild(item, "list.search").text = "";
        compare(names(item).length, 3);
    }

    function test_deletionWaitsForUndo() {
        const item = fill();
        world.app.conversations.remove(world.idOf("Jo"));
        compare(names(item), ["Zoë", "Mira"]);
        world.app.toasts.undo();
        compare(names(item), ["Zoë", "Jo", "Mira"]);
        world.app.conversations.remove(world.idOf("Jo"));
        world.app.toasts.expire();
        world.settle();
        compare(names(item), ["Zoë", "Mira"]);
        world.killAndRestart();
        world.settle();
        compare(names(createTemporaryObject(pane, test)), ["Zoë", "Mira"]);
    }

    function test_keyboard() {
        const item = fill();
        findChild(item, "list.search").forceActiveFocus();
        keyClick(Qt.Key_Down);
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

    function test_whatIsReadStaysAmongTheUnread() {
        const item = fill();
        const conversations = world.app.conversations;
        conversations.filter = "unread";
        conversations.open = world.idOf("Jo");
        conversations.markRead([world.idOf("Jo")]);
        world.settle();
        compare(names(item).length, 3);
        conversations.open = "";
        compare(names(item), ["Zoë", "Mira"]);
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
        world.app.conversations.movePinned(world.idOf("Jo"), 1);
    }

    function test_wholeRowInOneSentence() {
        const item = fill();
        world.app.conversations.setPinned([world.idOf("Mira")], true);
        world.app.conversations.mute([world.idOf("Mira")], -1);
        world.settle();
        const spoken = row(item, "Mira").spoken;
        verify(spoken.startsWith("Mira, 1 unread, "), spoken);
        verify(spoken.endsWith(". Pinned. Muted."), spoken);
    }

    function test_wordsAreRemindedOfUntilPutAway() {
        const item = fill();
        const card = findChild(item, "list.card.words");
        verify(!card.visible);
        world.app.settings.set("words.unchecked", "on");
        verify(card.visible);
        findChild(item, "list.card.dismiss").clicked();
        verify(!card.visible);
    }

    function test_nobodyIsLeftAfterLocking() {
        const item = fill();
        world.app.profile.lock();
        compare(names(item), []);
        compare(world.app.conversations.loaded, false);
    }

    function test_accessible() {
        const item = fill();
        compare(walk.problems(item).join("\n"), "");
    }
}
