import QtQuick
import QtTest

/// What could not be sent, and what one can do about it.
ConversationCase {
    name: "FailedMessages"

    function prepare() {
        meet("Mira", []);
        const page = open("Mira");
        world.setRefusing(true);
        type("lost");
        keyClick(Qt.Key_Return);
        world.advance(6000);
        wait(0);
        compare(row(page, 0).status, "failed");
        world.setRefusing(false);
        return page;
    }

    function test_resendByKey() {
        const page = prepare();
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        verify(walk.nameOf(row(page, 0)).includes("Not sent. The network refused the message."));
        keyClick(Qt.Key_Return);
        world.advance(6000);
        compare(world.receivedBy("Mira"), ["lost"]);
        compare(row(page, 0).status, "sent");
    }
    function test_editAndSendAgain() {
        const page = prepare();
        keyClick(Qt.Key_Up);
        compare(editor(page).text, "lost");
        verify(shown(page, "comp.reply"));
        type(" and found");
        keyClick(Qt.Key_Return);
        world.advance(6000);
        compare(world.receivedBy("Mira"), ["lost and found"]);
        compare(row(page, 0).status, "sent");
        verify(!shown(page, "comp.reply"));
    }
    function test_escapeGivesUpEditing() {
        const page = prepare();
        type("next");
        editor(page).clear();
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Escape);
        compare(editor(page).text, "");
        verify(!shown(page, "comp.reply"));
    }
    function test_everybodyCanUseThem() {
        const page = prepare();
        compare(walk.problems(page).join("\n"), "");
    }
}
