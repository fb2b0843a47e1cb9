import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

TestCase {
    id: test

    name: "Pages"
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
    Component {
        id: outbox

        OutboxPage {
            width: 600
            height: 600
            model: world.app.outbox
        }
    }
    Component {
        id: dialogs

        FrameDialogs {
            width: 800
            height: 700
            app: world.app
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

    function test_aDeletedMessageLeavesItsText() {
        world.receive("Mira", "Hi");
        world.accept("Mira");
        world.setOnline(false);
        world.send("Mira", "Not lost");
        const item = createTemporaryObject(outbox, test);
        tryVerify(() => { world.settle(); return findChild(item, "out.rows").count === 1; });
        waitForRendering(item);
        const key = findChild(item, "out.rows").itemAtIndex(0).key;
        findChild(item, "out.delete." + key).clicked();
        tryVerify(() => { world.settle(); return findChild(item, "out.rows").count === 0; });
        world.app.toasts.undo();
        world.settle();
        const rows = world.app.conversations.rows;
        verify(rows.data(rows.index(0, 0), Qt.UserRole + 4).includes("Not lost"));
        world.setOnline(true);
        world.advance(10000);
        compare(world.receivedBy("Mira"), []);
    }

    function test_blockedStrangersAreListedInPrivacy() {
        world.receive("Jo", "Hello stranger");
        const item = createTemporaryObject(requests, test);
        findChild(item, "req.block." + world.idOf("Jo")).clicked();
        tryVerify(() => { world.settle(); return world.app.blocked.rowCount() === 1; });
        world.app.toasts.undo();
        tryVerify(() => { world.settle(); return world.app.blocked.rowCount() === 0; });
    }

    function test_requestsByKeyboard() {
        world.receive("Mira", "May I?");
        const item = createTemporaryObject(requests, test);
        findChild(item, "req.rows").forceActiveFocus();
        findChild(item, "req.rows").moveTo(0);
        keyClick(Qt.Key_A);
        tryVerify(() => { world.settle(); return world.app.conversations.requests === 0; });
    }

    function test_outboxTellsWhatWaits() {
        world.receive("Mira", "Hi");
        world.accept("Mira");
        world.setOnline(false);
        world.send("Mira", "Later");
        const item = createTemporaryObject(outbox, test);
        tryVerify(() => { world.settle(); return findChild(item, "out.rows").count === 1; });
        compare(walk.problems(item).join("\n"), "");
        world.setOnline(true);
        world.advance(10000);
        tryVerify(() => { world.settle(); return findChild(item, "out.rows").count === 0; });
        compare(world.receivedBy("Mira"), ["Later"]);
    }

    function test_aWaitingMessageBecomesADraft() {
        world.receive("Mira", "Hi");
        world.accept("Mira");
        world.setOnline(false);
        world.send("Mira", "Think again");
        const item = createTemporaryObject(outbox, test);
        tryVerify(() => { world.settle(); return findChild(item, "out.rows").count === 1; });
        const key = findChild(item, "out.rows").itemAtIndex(0).key;
        findChild(item, "out.draft." + key).clicked();
        tryVerify(() => { world.settle(); return findChild(item, "out.rows").count === 0; });
        const rows = world.app.conversations.rows;
        verify(rows.data(rows.index(0, 0), Qt.UserRole + 4).includes("Think again"));
    }

    function test_newConversationUnderstands_data() {
        return [
            { tag: "own id", text: () => world.app.profile.accountId, hint: "That's you", rows: 1 },
            { tag: "id in a sentence", text: () => "write to " + world.idOf("Mira") + " please", hint: "full account ID", rows: 1 },
            { tag: "too short", text: () => "05abcdef", hint: "66 characters; this has 8", rows: 0 },
            { tag: "too long", text: () => world.idOf("Mira") + "0", hint: "66 characters; this has 67", rows: 0 },
            { tag: "group", text: () => "03" + world.idOf("Mira").slice(2), hint: "ID of a group", rows: 0 },
            { tag: "link with an id", text: () => "https://example.org/#" + world.idOf("Mira"), hint: "full account ID", rows: 1 },
            { tag: "community", text: () => "https://example.org/room?public_key=" + "ab".repeat(32), hint: "Communities need", rows: 0 },
            { tag: "contact", text: () => "zo", hint: "", rows: 1 }
        ];
    }
    function test_newConversationUnderstands(data) {
        world.receive("Zoë", "Hi");
        world.accept("Zoë");
        const model = world.app.newConversation;
        model.text = data.text();
        verify(model.hint.includes(data.hint), model.hint);
        compare(model.rowCount(), data.rows);
        model.text = "";
    }

    function test_sheetFindsByTitleAndKeys() {
        const item = createTemporaryObject(dialogs, test);
        item.openSheet();
        const rows = findChild(item.Window.contentItem, "sheet.rows");
        const search = findChild(item.Window.contentItem, "sheet.search");
        verify(rows.count > 20);
        search.text = "ctrl+k";
        compare(rows.count, 1);
        search.text = "lock";
        compare(rows.count, 1);
        search.text = "no such thing";
        compare(rows.count, 0);
        keyClick(Qt.Key_Escape);
        keyClick(Qt.Key_Escape);
    }

    function test_dialogsAreAccessible() {
        const item = createTemporaryObject(dialogs, test);
        for (const open of [item.openNew, item.openMine, item.openPalette, item.openSheet]) {
            open.call(item);
            waitForRendering(item);
            compare(walk.problems(item.Window.contentItem).join("\n"), "");
            keyClick(Qt.Key_Escape);
            tryVerify(() => !walk.showsDialog(item.Window.contentItem), 5000, "A dialog stayed open");
        }
    }

    function test_paletteFindsByLetters() {
        const palette = world.app.palette;
        palette.open();
        verify(palette.rowCount() > 20);
        palette.text = "sett";
        compare(palette.data(palette.index(0, 0), Qt.UserRole), "settings");
        palette.text = "qqqq";
        compare(palette.rowCount(), 0);
        palette.used("lock");
        palette.text = "";
        compare(palette.data(palette.index(0, 0), Qt.UserRole), "lock");
    }
}
