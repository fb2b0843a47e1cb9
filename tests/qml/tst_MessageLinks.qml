import QtQuick
import QtTest

/// Links in messages ask before they open.
ConversationCase {
    name: "MessageLinks"

    function test_linksAskFirst() {
        meet("Mira", ["see https://example.org/x"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_Return);
        compare(world.app.links.asked, "https://example.org/x");
        const question = findChild(page, "dlg.link");
        tryCompare(question, "opened", true);
        keyClick(Qt.Key_Escape);
        tryCompare(question, "visible", false);
        compare(world.app.links.asked, "");
        tryVerify(() => row(page, 0).activeFocus);
    }
    function test_linksByPointer() {
        meet("Mira", ["https://example.org/y"]);
        const page = open("Mira");
        const view = list(page);
        const bubble = row(page, 0).body;
        const at = bubble.mapToItem(view, bubble.width / 4, bubble.height / 2);
        mouseClick(view, at.x, at.y);
        compare(world.app.links.asked, "https://example.org/y");
        tryCompare(findChild(page, "dlg.link"), "opened", true);
        keyClick(Qt.Key_Escape);
    }
}
