import QtQuick
import QtTest
import Sotto.Shell

TestCase {
    id: test

    name: "Requests"
    when: windowShown
    width: 900
    height: 800
    visible: true

    Component {
        id: requests

        RequestsPage {
            width: 600
            height: 600
            model: world.app.requests
            conversations: world.app.conversations
            settings: world.app.settings
        }
    }

    function init() {
        // A dialog that closes is gone at once.
        stage.setView(1, false);
        world.begin("Ada");
    }

    function test_requestsAreAcceptedAndDeclined() {
        world.receive("Mira", "May I?");
        world.receive("Jo", "Hello stranger");
        const item = createTemporaryObject(requests, test);
        waitForRendering(item);
        compare(findChild(item, "req.rows").count, 2);
        verify(!findChild(item, "req.empty").visible);
        findChild(item, "req.accept." + world.idOf("Mira")).clicked();
        tryVerify(() => { world.settle(); return findChild(item, "req.rows").count === 1; });
        compare(world.app.conversations.rows.rowCount(), 1);
        findChild(item, "req.decline." + world.idOf("Jo")).clicked();
        tryVerify(() => { world.settle(); return findChild(item, "req.rows").count === 0; });
        tryVerify(() => findChild(item, "req.empty").visible);
        const policy = findChild(item, "req.policy");
        tryVerify(() => policy.mapToItem(item, 0, policy.height).y < findChild(item, "req.empty").y);
    }

    function test_theFirstTextIsShown() {
        world.receive("Mira", "I am Mira from the lake.");
        world.receive("Jo", "Hello stranger");
        world.receive("Mira", "Hello?");
        const item = createTemporaryObject(requests, test);
        const list = findChild(item, "req.rows");
        const shown = () => Array.from({ length: list.count }, (_, row) => list.itemAtIndex(row)?.text).join("|");
        tryVerify(() => { world.settle(); return shown() === "I am Mira from the lake.|Hello stranger"; });
        world.receiveInvitation("Zoë", "https://chat.garden.example/lake?public_key=" + "a".repeat(64), "The lake");
        tryVerify(() => { world.settle(); return list.count === 3 && /^Invitation .*The lake/.test(list.itemAtIndex(0).text); });
    }

    function test_decliningWaitsForUndo() {
        world.receive("Jo", "Hello stranger");
        const item = createTemporaryObject(requests, test);
        waitForRendering(item);
        findChild(item, "req.decline." + world.idOf("Jo")).clicked();
        compare(world.app.requests.count, 0);
        tryVerify(() => findChild(item, "req.empty").visible);
        world.app.toasts.undo();
        compare(world.app.requests.count, 1);
        findChild(item, "req.decline." + world.idOf("Jo")).clicked();
        world.app.toasts.expire();
        world.settle();
        compare(world.app.requests.count, 0);
        compare(world.app.conversations.requests, 0);
    }

    function test_whoMayAskIsChosenThere() {
        const item = createTemporaryObject(requests, test);
        const policy = findChild(item, "req.policy");
        tryCompare(policy, "currentIndex", 0);
        policy.currentIndex = 2;
        policy.activated(2);
        world.settle();
        compare(world.app.settings.values["privacy.requestsPolicy"], "nobody");
        compare(walk.problems(item).join("\n"), "");
    }

    function test_blockedStrangersAreListedInPrivacy() {
        world.receive("Jo", "Hello stranger");
        const item = createTemporaryObject(requests, test);
        findChild(item, "req.block." + world.idOf("Jo")).clicked();
        tryVerify(() => { world.settle(); return world.app.blocked.rowCount() === 1; });
        compare(world.app.requests.count, 0);
        compare(world.app.conversations.requests, 0);
        compare(world.app.conversations.rows.rowCount(), 0);
        world.app.toasts.undo();
        tryVerify(() => { world.settle(); return world.app.blocked.rowCount() === 0; });
        compare(world.app.requests.count, 1);
    }

    function test_requestsByKeyboard() {
        world.receive("Mira", "May I?");
        const item = createTemporaryObject(requests, test);
        findChild(item, "req.rows").forceActiveFocus();
        findChild(item, "req.rows").moveTo(0);
        keyClick(Qt.Key_A);
        tryVerify(() => { world.settle(); return world.app.conversations.requests === 0; });
    }
}
