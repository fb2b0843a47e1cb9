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
            conversations: world.app.conversations
            exporter: world.app.exporter
            plugins: world.app.plugins
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
        const id = findChild(item, "det.id").text;
        compare(id.replace(/ /g, ""), world.idOf("Mira"));
        compare(id.split(" ").map(group => group.length).join(""), "4".repeat(16) + "2");
        verify(findChild(item, "det.knownSince").visible);
        compare(walk.problems(item).join("\n"), "");
    }
    function test_linksAndStarsAreSearchedFor_data() {
        return [{ tag: "det.links", text: "has:link" }, { tag: "det.starred", text: "is:starred" }];
    }
    function test_linksAndStarsAreSearchedFor(data) {
        const item = open("Mira");
        const wanted = [];
        item.searchWanted.connect(text => wanted.push(text));
        findChild(item, data.tag).clicked();
        compare(wanted, [data.text]);
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
    function test_typingAndReceiptsOfOneConversation() {
        const item = open("Mira");
        const sharing = findChild(item, "det.sharing");
        compare(sharing.currentIndex, ChatModel.AsSettings);
        sharing.activated(ChatModel.Unshared);
        world.settle();
        compare(world.app.chat.sharing, ChatModel.Unshared);
        compare(sharing.currentIndex, ChatModel.Unshared);
        sharing.activated(ChatModel.AsSettings);
        world.settle();
        compare(sharing.currentIndex, ChatModel.AsSettings);
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
    function test_mute() {
        const item = open("Mira");
        const row = findChild(item, "det.notifications");
        compare(walk.nameOf(row), "Notifications");
        row.clicked();
        const menu = findChild(item, "det.muteMenu");
        tryCompare(menu, "opened", true);
        menu.itemAt(0).triggered();
        world.settle();
        menu.close();
        tryCompare(menu, "visible", false);
        verify(world.app.chat.muted.startsWith("Muted until "));
        row.clicked();
        tryCompare(menu, "opened", true);
        const unmute = findChild(menu, "det.unmute");
        verify(unmute.visible);
        unmute.triggered();
        world.settle();
        compare(world.app.chat.muted, "");
        menu.close();
        tryCompare(menu, "visible", false);
    }
    function test_exportSaysWhatBecameOfIt() {
        const item = open("Mira");
        findChild(item, "det.exportChat").clicked();
        const dialog = findChild(item, "dlg.export");
        tryCompare(dialog, "opened", true);
        compare(walk.problems(dialog.contentItem).join("\n"), "");
        const status = findChild(dialog, "dlg.export.status");
        world.app.exporter.start(world.idOf("Mira"), ConversationExport.Text, "file:///nowhere/at/all.txt");
        tryVerify(() => { world.settle(); return !world.app.exporter.running; });
        verify(status.visible);
        verify(world.app.exporter.problem.length > 0);
        world.app.exporter.start(world.idOf("Mira"), ConversationExport.Text, world.fileFor("chat.txt"));
        tryVerify(() => { world.settle(); return !world.app.exporter.running; });
        compare(world.app.exporter.problem, "");
        verify(status.text.includes("chat.txt"), status.text);
        const choose = findChild(dialog, "dlg.export.choose");
        const since = findChild(dialog, "dlg.export.since");
        verify(choose.enabled);
        since.text = "yesterday";
        verify(!choose.enabled);
        for (const day of ["2026-11-26", "2026-11", "2026"]) {
            since.text = day;
            verify(choose.enabled, day);
        }
        world.app.exporter.start(world.idOf("Mira"), ConversationExport.Text, world.fileFor("chat.txt"), "2999", "");
        tryVerify(() => { world.settle(); return !world.app.exporter.running; });
        compare(world.app.exporter.written, 0);
        since.text = "";
        keyClick(Qt.Key_Escape);
        tryCompare(dialog, "visible", false);
    }
    function test_disappearing() {
        const item = open("Mira");
        const kinds = findChild(item, "det.disappearing");
        compare(kinds.current, 0);
        verify(!findChild(item, "det.disappearingTime").visible);
        kinds.choose(1);
        world.settle();
        compare(world.app.chat.disappearing.kind, 1);
        verify(findChild(item, "det.disappearingTime").visible);
        compare(world.app.chat.subtitle, "deleted 1 day(s) after reading");
        world.app.chat.disappearing.set(2, 3600);
        world.settle();
        compare(kinds.current, 2);
        compare(findChild(item, "det.disappearingTime").displayText, "1 hour(s)");
        kinds.choose(0);
        world.settle();
        compare(world.app.chat.subtitle, "");
    }
}
