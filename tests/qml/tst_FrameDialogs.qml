import QtQuick
import QtTest
import Sotto.Models
import Sotto.Shell

TestCase {
    id: test

    name: "FrameDialogs"
    when: windowShown
    width: 900
    height: 800
    visible: true

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

    function test_whoAsksIsNoContact() {
        world.receive("Zoë", "Hi");
        world.receive("Kim", "May I?");
        world.accept("Zoë");
        const model = world.app.newConversation;
        model.begin();
        compare(model.rowCount(), 1);
        model.text = "kim";
        compare(model.rowCount(), 1);
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

    function test_sheetLeadsToTheSettings() {
        const item = createTemporaryObject(dialogs, test);
        item.openSheet();
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        compare(Navigation.page, "settings");
        compare(Navigation.setting, "keyboard");
        tryVerify(() => !walk.showsDialog(item.Window.contentItem));
        Navigation.back();
    }

    function test_aCodeIsReadFromAPictureOrTheClipboard() {
        const item = createTemporaryObject(dialogs, test);
        item.openNew();
        const button = findChild(item, "new.scan");
        tryVerify(() => button.visible);
        mouseClick(button);
        const fromClipboard = findChild(item, "new.scan.clipboard");
        tryVerify(() => fromClipboard.visible && findChild(item, "new.scan.picture").visible);
        fromClipboard.triggered();
        keyClick(Qt.Key_Escape);
        keyClick(Qt.Key_Escape);
        tryVerify(() => !walk.showsDialog(item.Window.contentItem));
    }

    function test_quittingAsksWhileMessagesWait() {
        const item = createTemporaryObject(dialogs, test);
        world.setOnline(false);
        world.send("Mira", "later");
        tryVerify(() => { world.settle(); return world.app.outbox.waiting === 1; });
        world.app.quit();
        const dialog = findChild(item, "dlg.quit");
        tryCompare(dialog, "opened", true);
        compare(dialog.title, "1 message(s) haven't been sent");
        compare(walk.problems(item.Window.contentItem).join("\n"), "");
        // Enter stays.
        keyClick(Qt.Key_Return);
        tryCompare(dialog, "visible", false);
        compare(world.app.profile.state, Profile.Ready);
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
