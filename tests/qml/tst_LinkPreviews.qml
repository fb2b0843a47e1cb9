import QtQuick
import QtTest

/// Pages that texts link to: fetched while one writes, sent along, shown as cards.
ConversationCase {
    name: "LinkPreviews"

    function write(page, text) {
        editor(page).text = text;
        tryVerify(() => { world.settle(); return shown(page, "comp.preview"); });
    }
    function allowed() {
        world.publish("A quiet page");
        world.app.settings.set("privacy.linkPreviews", "on");
        world.app.settings.set("privacy.previewsDirect", "on");
        world.settle();
        return open("Mira");
    }
    function sendIt() {
        keyClick(Qt.Key_Return);
        world.advance(6000);
    }

    function test_thePageGoesAlong() {
        const page = allowed();
        write(page, "see https://example.org/a");
        compare(walk.nameOf(findChild(page, "comp.preview")), "Preview: A quiet page, example.org");
        sendIt();
        compare(world.cardsReceivedBy("Mira"), ["A quiet page"]);
        verify(!shown(page, "comp.preview"));
        compare(row(page, 0).card.title, "A quiet page");
        compare(row(page, 0).card.host, "example.org");
        verify(walk.nameOf(row(page, 0)).includes("Page: A quiet page, example.org"), walk.nameOf(row(page, 0)));
    }
    function test_itCanBeRemoved() {
        const page = allowed();
        write(page, "https://example.org/a");
        waitForRendering(page); // before that it has no place to click on
        mouseClick(findChild(page, "comp.preview.remove"));
        tryVerify(() => !shown(page, "comp.preview"));
        verify(editor(page).activeFocus);
        sendIt();
        compare(world.cardsReceivedBy("Mira"), [""]);
        compare(world.receivedBy("Mira"), ["https://example.org/a"]);
    }
    function test_itGoesWithItsLink() {
        const page = allowed();
        write(page, "https://example.org/a");
        editor(page).text = "no link";
        verify(!shown(page, "comp.preview"));
        sendIt();
        compare(world.cardsReceivedBy("Mira"), [""]);
    }
    function test_sendWithoutPreview() {
        const page = allowed();
        write(page, "https://example.org/a");
        mouseClick(findChild(page, "comp.send"), 5, 5, Qt.RightButton);
        const menu = findChild(page, "comp.sendMenu");
        tryVerify(() => menu.opened);
        menu.itemAt(0).triggered();
        world.advance(6000);
        compare(world.cardsReceivedBy("Mira"), [""]);
        compare(world.receivedBy("Mira"), ["https://example.org/a"]);
    }
    function test_turningThemOffTakesItAway() {
        const page = allowed();
        write(page, "https://example.org/a");
        world.app.settings.reset("privacy.linkPreviews");
        tryVerify(() => { world.settle(); return !shown(page, "comp.preview"); });
        sendIt();
        compare(world.cardsReceivedBy("Mira"), [""]);
    }
    function test_aReceivedCardOpensItsPage() {
        meet("Mira", []);
        world.receiveCard("Mira", "look: https://example.org/b", "https://example.org/b", "News <b>of</b> today");
        const page = open("Mira");
        compare(row(page, 0).card.title, "News <b>of</b> today");
        const view = list(page);
        const bubble = row(page, 0).body;
        const at = bubble.mapToItem(view, bubble.width / 2, bubble.height - 45);
        mouseClick(view, at.x, at.y);
        compare(world.app.links.asked, "https://example.org/b");
        tryCompare(findChild(page, "dlg.link"), "opened", true);
        keyClick(Qt.Key_Escape);
    }
}
