import QtQuick
import QtTest
import Sotto.Ui

/// What is being read stays where it is.
ConversationCase {
    name: "Timeline"

    function prepareMany(count) {
        meet("Mira", []);
        world.receiveMany("Mira", "message", count);
        const page = open("Mira");
        chat.active = true;
        chat.messages.goToNewest();
        world.settle();
        return page;
    }
    function positionOf(page, key) {
        const item = row(page, chat.messages.rowOf(key));
        return item ? item.mapToItem(list(page), 0, 0).y : NaN;
    }
    function keyOfFirstUnread(page) {
        for (let i = 0; i < chat.messages.count; ++i) {
            const item = row(page, i);
            if (item && item.firstUnread)
                return item.key;
        }
        return "";
    }
    function test_readingStaysWhereItIs() {
        const page = prepareMany(300);
        const view = list(page);
        verify(view.atYEnd);
        view.contentY -= 900;
        wait(0);
        const key = row(page, view.indexAt(100, view.contentY + 200)).key;
        const place = positionOf(page, key);
        world.receive("Mira", "new\nof\nmany\nlines");
        wait(0);
        compare(positionOf(page, key), place);
        for (let i = 0; i < 30; ++i) {
            view.contentY -= 300;
            wait(0);
            world.settle();
        }
        verify(!chat.messages.atNewest);
        const seen = row(page, view.indexAt(100, view.contentY + 200)).key;
        const at = positionOf(page, seen);
        world.receive("Mira", "another");
        wait(0);
        compare(positionOf(page, seen), at);
        verify(shown(page, "conv.jump"));
        mouseClick(findChild(page, "conv.jump"));
        world.settle();
        wait(0);
        tryVerify(() => view.atYEnd);
        tryVerify(() => row(page, 0).text === "another");
        verify(editor(page).activeFocus);
    }
    function test_atTheEndNewMessagesShow() {
        const page = prepareMany(60);
        const view = list(page);
        for (let i = 0; i < 5; ++i) {
            world.receive("Mira", "new " + i);
            wait(0);
            verify(view.atYEnd);
            const newest = row(page, 0);
            verify(newest.mapToItem(view, 0, newest.height).y <= view.height);
            compare(newest.text, "new " + i);
        }
    }
    function test_fewUnreadMessagesAreAllShown() {
        for (const text of ["hi", "Are you the one from the lake? I lost your number.", "How are you?", "😀"])
            world.receive("Mira", text);
        const page = open("Mira", { width: 360, height: 640 });
        const view = list(page);
        // They fit with little to spare.
        page.height += view.contentHeight + Theme.space[1] - view.height;
        tryVerify(() => Math.abs(view.height - view.contentHeight) < Theme.space[2]);
        chat.messages.placed(3, 1 / 3);
        wait(0);
        for (let i = 0; i < 4; ++i)
            verify(view.itemAtIndex(i) !== null, i);
        verify(view.atYEnd);
    }
    function test_endStaysWhenTheWindowChanges() {
        const page = prepareMany(60);
        for (const size of [[700, 400], [360, 400], [360, 600]]) {
            page.width = size[0];
            page.height = size[1];
            tryVerify(() => list(page).atYEnd && list(page).height < size[1]);
            compare(row(page, 0).mapToItem(list(page), 0, row(page, 0).height).y + Theme.space[3], list(page).height);
            verify(list(page).indexAt(100, list(page).contentY + Theme.space[4]) > 0);
        }
    }
    function test_theViewStaysFullWhenTheComposerGrows() {
        world.receive("Mira", "first");
        const page = open("Mira");
        world.receive("Mira", "```\na\nb\nc\nd\n```");
        world.receive("Mira", "long ".repeat(380));
        world.receive("Mira", "1. one\n2. two\n3. three");
        world.setOnline(false);
        world.accept("Mira");
        chat.composer.text = "on my way";
        chat.composer.send();
        world.settle();
        world.advance(30000);
        chat.composer.text = "word ".repeat(420);
        editor(page).text = chat.composer.text;
        world.settle();
        wait(100);
        const view = list(page);
        verify(view.height < 400);
        verify(view.indexAt(100, view.contentY + Theme.space[4]) > 0);
        compare(row(page, 0).mapToItem(view, 0, row(page, 0).height).y + Theme.space[3], view.height);
    }
    function test_unreadBeginsAtAThird() {
        meet("Mira", []);
        world.receiveMany("Mira", "old", 60);
        const first = open("Mira");
        chat.active = true;
        chat.messages.goToNewest();
        world.settle();
        wait(0);
        compare(chat.unread, 0);
        chat.active = false;
        chat.conversation = "";
        world.advance(1000);
        world.receiveMany("Mira", "new", 60);
        const page = open("Mira");
        const index = chat.messages.rowOf(chat.messages.count > 0 ? keyOfFirstUnread(page) : "");
        const item = row(page, index);
        verify(item !== null);
        compare(item.text, "new 1");
        fuzzyCompare(item.mapToItem(list(page), 0, 0).y, list(page).height / 3, 2);
    }
    function test_theHistoryBeginsOnceAlsoAfterAShorterOne() {
        meet("Jo", []);
        meet("Mira", ["one", "two", "three"]);
        const page = open("Jo");
        const shorter = list(page).count;
        chat.conversation = world.idOf("Mira");
        world.settle();
        verify(list(page).count > shorter);
        for (let i = 0; i < list(page).count; ++i) {
            compare(row(page, i).start, i === list(page).count - 1);
            compare(row(page, i).day.length > 0, i === list(page).count - 1);
        }
    }
    function test_switchingKeepsTheReadingPosition() {
        const page = prepareMany(120);
        const view = list(page);
        view.contentY -= 1500;
        wait(0);
        world.settle();
        const key = row(page, view.indexAt(100, view.contentY + 100)).key;
        const place = positionOf(page, key);
        chat.conversation = world.idOf("Jo");
        world.settle();
        wait(0);
        chat.conversation = world.idOf("Mira");
        world.settle();
        tryVerify(() => Math.abs(positionOf(page, key) - place) <= 2);
    }
}
