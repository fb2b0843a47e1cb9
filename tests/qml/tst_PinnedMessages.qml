import QtQuick
import QtTest
import Sotto.Models

/// Messages pinned in a conversation, and the bar that shows them.
ConversationCase {
    name: "PinnedMessages"

    function text(page) { return findChild(page, "conv.pinned.message").text.replace(/[\u2068\u2069]/g, ""); }

    function test_byKey() {
        meet("Mira", ["The key is under the stone"]);
        const page = open("Mira");
        verify(!shown(page, "conv.pinned"));
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        verify(!row(page, 0).pinned);
        keyClick(Qt.Key_P);
        world.settle();
        verify(row(page, 0).pinned);
        verify(row(page, 0).spoken.includes("Pinned"));
        verify(shown(page, "conv.pinned"));
        compare(text(page), "Pinned: The key is under the stone");
        verify(!shown(page, "conv.pinned.next"));
        keyClick(Qt.Key_P);
        world.settle();
        verify(!row(page, 0).pinned);
        verify(!shown(page, "conv.pinned"));
    }
    function test_severalGoRound() {
        meet("Mira", ["one", "two", "three"]);
        const page = open("Mira");
        for (const index of [2, 0, 1]) {
            chat.pin(row(page, index).key);
            world.settle();
        }
        compare(text(page), "Pinned: two");
        findChild(page, "conv.pinned.next").clicked();
        compare(text(page), "Pinned: three");
        findChild(page, "conv.pinned.next").clicked();
        compare(text(page), "Pinned: one");
        findChild(page, "conv.pinned.previous").clicked();
        compare(text(page), "Pinned: three");
        findChild(page, "conv.pinned.unpin").clicked();
        world.settle();
        compare(chat.pinned.count, 2);
        compare(text(page), "Pinned: two");
        compare(walk.problems(page).join("\n"), "");
    }
    function test_goesToTheMessage() {
        meet("Mira", ["first"]);
        const page = open("Mira");
        chat.pin(row(page, 0).key);
        for (let i = 0; i < 150; ++i)
            world.receive("Mira", "later " + i);
        world.settle();
        findChild(page, "conv.pinned.message").clicked();
        tryVerify(() => { world.settle(); return list(page).currentItem !== null && list(page).currentItem.text === "first"; });
    }
    function test_whatIsRemovedIsNotShown() {
        meet("Mira", ["one"]);
        const page = open("Mira");
        const key = row(page, 0).key;
        chat.pin(key);
        world.settle();
        verify(shown(page, "conv.pinned"));
        chat.remove([key], ChatModel.Here);
        world.settle();
        verify(!shown(page, "conv.pinned"));
    }
    function test_eachConversationHasItsOwn() {
        meet("Mira", ["one"]);
        meet("Zoë", ["two"]);
        const page = open("Mira");
        chat.pin(row(page, 0).key);
        world.settle();
        chat.conversation = world.idOf("Zoë");
        world.settle();
        verify(!shown(page, "conv.pinned"));
        chat.conversation = world.idOf("Mira");
        world.settle();
        compare(text(page), "Pinned: one");
    }
}
