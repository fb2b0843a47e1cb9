import QtQuick
import QtTest
import Sotto.Ui

/// Reactions to messages.
ConversationCase {
    name: "Reactions"

    function prepare() {
        meet("Mira", ["one", "two"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        return page;
    }

    function test_byNumber() {
        const page = prepare();
        keyClick(Qt.Key_1);
        world.settle();
        compare(row(page, 0).reactions.length, 1);
        compare(row(page, 0).reactions[0].emoji, "👍");
        verify(row(page, 0).reactions[0].own);
        compare(row(page, 0).reactions[0].who, "You");
        keyClick(Qt.Key_1);
        world.settle();
        compare(row(page, 0).reactions.length, 0);
    }
    function test_byPopup() {
        const page = prepare();
        keyClick(Qt.Key_E);
        const popup = findChild(page, "conv.reactionPopup");
        tryCompare(popup, "opened", true);
        verify(popup.width > popup.contentItem.implicitWidth);
        verify(popup.height > popup.contentItem.implicitHeight);
        verify(popup.x + popup.width <= popup.parent.width);
        keyClick(Qt.Key_Right);
        keyClick(Qt.Key_Return);
        tryCompare(popup, "visible", false);
        world.settle();
        compare(row(page, 0).reactions[0].emoji, "❤️");
        tryVerify(() => row(page, 0).activeFocus);
    }
    function test_pillsAnswerClicks() {
        const page = prepare();
        keyClick(Qt.Key_2);
        world.settle();
        wait(0);
        const item = row(page, 0);
        const at = item.mapToItem(list(page), item.body.x + Theme.space[4], item.height - Theme.space[2]);
        mouseClick(list(page), at.x, at.y);
        world.settle();
        compare(row(page, 0).reactions.length, 0);
    }
    function test_notForWhatWasNotSent() {
        meet("Mira", []);
        world.setOnline(false);
        world.send("Mira", "later");
        const page = open("Mira");
        verify(!chat.canReact(row(page, 0).key));
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_1);
        world.settle();
        compare(row(page, 0).reactions.length, 0);
    }
}
