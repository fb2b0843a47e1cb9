import QtQuick
import QtTest

ListCase {
    name: "ConversationList"

    function test_anEmptyListShowsWhereTheKeyboardIs() {
        const item = made();
        item.forceActiveFocus();
        const now = () => item.Window.activeFocusItem;
        tryVerify(() => { world.settle(); return now().text === "New conversation"; });
        verify(now().visualFocus);
        world.app.conversations.filter = "unread";
        tryVerify(() => now() !== null && now().objectName === "list.rows");
        verify(findChild(item, "list.emptyRing").visible);
    }
    function test_newestFirst() {
        const item = fill();
        compare(names(item), ["Zoë", "Jo", "Mira"]);
        world.receive("Mira", "Again");
        tryVerify(() => names(item)[0] === "Mira");
        compare(row(item, "Mira").unread, 2);
        verify(row(item, "Mira").spoken.includes("2 unread"));
    }

    function test_requestsAreNotInTheList() {
        world.receive("Stranger", "Psst");
        const item = made();
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
        const again = made();
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
        compare(names(made()), ["Zoë", "Mira"]);
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
