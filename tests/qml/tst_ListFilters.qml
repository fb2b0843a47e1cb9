import QtQuick
import QtTest

ListCase {
    name: "ListFilters"

    function test_emptySaysWhatToDo() {
        const item = made();
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

    function test_wordsAreRemindedOfUntilPutAway() {
        const item = fill();
        const card = findChild(item, "list.card.words");
        verify(!card.visible);
        world.app.settings.set("words.unchecked", "on");
        verify(card.visible);
        findChild(item, "list.card.dismiss").clicked();
        verify(!card.visible);
    }
}
