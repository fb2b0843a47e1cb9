import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

TestCase {
    id: test

    name: "DetailsPane"
    when: windowShown
    width: 400
    height: 700
    visible: true

    Component {
        id: pane

        DetailsPane {
            width: 340
            height: 700
            chat: world.app.chat
            contact: world.app.contact
        }
    }
    SignalSpy { id: closed; signalName: "closed" }

    function open(name) {
        world.app.chat.conversation = world.idOf(name);
        const item = createTemporaryObject(pane, test);
        world.settle();
        return item;
    }
    function init() {
        stage.setTheme("paper");
        stage.setView(1, false);
        world.begin("Ada");
        world.receive("Mira", "hi");
        world.accept("Mira");
    }

    function test_showsWhoItIs() {
        const item = open("Mira");
        compare(findChild(item, "det.name").text, "Mira");
        compare(findChild(item, "det.id").text.replace(/ /g, ""), world.idOf("Mira"));
        verify(findChild(item, "det.knownSince").visible);
        compare(walk.problems(item).join("\n"), "");
    }
    function test_nicknameAndNoteAreKept() {
        const item = open("Mira");
        const nickname = findChild(item, "det.nickname");
        nickname.forceActiveFocus();
        nickname.text = "Mi";
        keyClick(Qt.Key_Return);
        world.settle();
        compare(findChild(item, "det.name").text, "Mi");
        const note = findChild(item, "det.note");
        note.forceActiveFocus();
        note.editor.text = "from the lake";
        findChild(item, "det.copyId").forceActiveFocus();
        world.settle();
        compare(world.app.contact.note, "from the lake");
    }
    function test_qr() {
        const item = open("Mira");
        verify(!findChild(item, "det.qrImage").visible);
        mouseClick(findChild(item, "det.qr"));
        verify(findChild(item, "det.qrImage").visible);
        verify(findChild(item, "det.qrImage").valid);
    }
    function test_clearAsks() {
        const item = open("Mira");
        findChild(item, "det.clearMessages").clicked();
        const dialog = findChild(item, "dlg.decision");
        tryCompare(dialog, "opened", true);
        verify(world.app.chat.messages.count > 0);
        dialog.accept();
        world.settle();
        compare(world.app.chat.messages.count, 0);
        tryCompare(dialog, "visible", false);
    }
    function test_escapeCloses() {
        const item = open("Mira");
        closed.target = item;
        closed.clear();
        findChild(item, "det.copyId").forceActiveFocus();
        keyClick(Qt.Key_Escape);
        compare(closed.count, 1);
    }
}
