import QtQuick
import QtTest
import Sotto.Models
import Sotto.Shell

TestCase {
    id: test

    name: "Outbox"
    when: windowShown
    width: 900
    height: 800
    visible: true

    Component {
        id: outbox

        OutboxPage {
            width: 600
            height: 600
            model: world.app.outbox
        }
    }

    function init() {
        // A dialog that closes is gone at once.
        stage.setView(1, false);
        world.begin("Ada");
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

    function test_outboxTellsOfDeletionsThatWait() {
        world.receive("Mira", "Hi");
        world.accept("Mira");
        world.send("Mira", "Regret");
        world.advance(10000);
        world.setOnline(false);
        world.app.chat.conversation = world.idOf("Mira");
        world.settle();
        world.app.chat.remove([world.app.chat.messages.data(world.app.chat.messages.index(0, 0), Qt.UserRole)], ChatModel.Everyone);
        const item = createTemporaryObject(outbox, test);
        tryVerify(() => { world.settle(); return findChild(item, "out.rows").count === 1; });
        const row = findChild(item, "out.rows").itemAtIndex(0);
        compare(row.preview, "Deletion for everybody");
        verify(!findChild(row, "out.edit." + row.key).visible);
        world.setOnline(true);
        tryVerify(() => { world.advance(5000); return findChild(item, "out.rows").count === 0; });
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
}
