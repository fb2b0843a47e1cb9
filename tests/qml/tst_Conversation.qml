import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Chat

TestCase {
    id: test

    name: "Conversation"
    when: windowShown
    width: 700
    height: 600
    visible: true

    readonly property ChatModel chat: world.app.chat

    Component {
        id: pageComponent

        ConversationPage {
            width: test.width
            height: test.height
            chat: world.app.chat
            info: world.app.messageInfo
            links: world.app.links
            emoji: world.app.emoji
        }
    }
    SignalSpy { id: back; signalName: "back" }
    SignalSpy { id: details; signalName: "detailsWanted" }

    function init() {
        stage.setTheme("paper");
        stage.setView(1, false);
        world.begin("Ada");
    }

    function open(name, properties) {
        const page = createTemporaryObject(pageComponent, test, properties ?? {});
        world.app.chat.conversation = world.idOf(name);
        world.settle();
        page.compose();
        wait(0);
        return page;
    }
    function editor(page) { return findChild(page, "comp.text").editor; }
    function list(page) { return findChild(page, "conv.list"); }
    function shown(page, name) {
        const item = findChild(page, name);
        return item !== null && item.visible;
    }
    function type(text) {
        for (const letter of text)
            keyClick(letter);
    }
    function row(page, index) {
        list(page).forceLayout();
        return list(page).itemAtIndex(index);
    }
    /// An accepted conversation in which `texts` came in.
    function meet(name, texts) {
        world.receive(name, "hi");
        world.accept(name);
        world.advance(1000);
        for (const text of texts)
            world.receive(name, text);
    }
    function dialog(name) {
        const layer = test.Window.contentItem;
        for (let i = 0; i < layer.parent.children.length; ++i) {
            const found = findChild(layer.parent.children[i], name);
            if (found)
                return found;
        }
        return null;
    }

    function test_typeAndSend() {
        const page = open("Mira");
        verify(shown(page, "conv.empty"));
        verify(editor(page).activeFocus);
        type("hello");
        keyClick(Qt.Key_Return);
        world.advance(6000);
        compare(world.receivedBy("Mira"), ["hello"]);
        compare(editor(page).text, "");
        verify(editor(page).activeFocus);
        verify(!shown(page, "conv.empty"));
        verify(row(page, 0).own);
        compare(walk.roleOf(row(page, 0)), Accessible.ListItem);
        verify(walk.nameOf(row(page, 0)).startsWith("You, "));
        verify(walk.nameOf(row(page, 0)).endsWith("hello. Sent"), walk.nameOf(row(page, 0)));
    }
    function test_shiftEnterBeginsALine() {
        const page = open("Mira");
        type("a");
        keyClick(Qt.Key_Return, Qt.ShiftModifier);
        type("b");
        keyClick(Qt.Key_Return, Qt.ControlModifier);
        world.advance(6000);
        compare(world.receivedBy("Mira"), ["a\nb"]);
    }
    function test_sendByButton() {
        const page = open("Mira");
        const button = findChild(page, "comp.send");
        verify(!button.enabled);
        type("hi");
        verify(button.enabled);
        mouseClick(button);
        world.advance(6000);
        compare(world.receivedBy("Mira"), ["hi"]);
        verify(editor(page).activeFocus);
    }
    function test_theEditorGrowsToAPoint() {
        const page = open("Mira");
        const area = findChild(page, "comp.text");
        const low = area.height;
        editor(page).text = "a\n".repeat(3);
        tryVerify(() => area.height > low);
        editor(page).text = "a\n".repeat(100);
        tryVerify(() => area.height <= page.height * 0.4 + 1 && area.height > page.height * 0.3);
    }
    function test_counterAndSplit() {
        const page = open("Mira");
        verify(!shown(page, "comp.counter"));
        editor(page).text = "word ".repeat(350);
        verify(shown(page, "comp.counter"));
        verify(!shown(page, "comp.split"));
        editor(page).text = "word ".repeat(500);
        verify(shown(page, "comp.split"));
        verify(!findChild(page, "comp.send").enabled);
        mouseClick(findChild(page, "comp.split"));
        world.settle();
        compare(chat.messages.count, 2);
    }

    function test_theCursorWalksThroughMessages() {
        meet("Mira", ["one", "two", "three"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        tryVerify(() => row(page, 0).activeFocus);
        keyClick(Qt.Key_Up);
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        verify(row(page, 2).activeFocus);
        keyClick(Qt.Key_Down);
        verify(row(page, 1).activeFocus);
        keyClick(Qt.Key_Escape);
        verify(editor(page).activeFocus);
    }
    function test_replyByKey() {
        meet("Mira", ["question"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_R);
        verify(shown(page, "comp.reply"));
        compare(walk.nameOf(findChild(page, "comp.reply")), "Replying to Mira");
        verify(editor(page).activeFocus);
        keyClick(Qt.Key_Escape);
        verify(!shown(page, "comp.reply"));
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_R);
        type("yes");
        keyClick(Qt.Key_Return);
        world.settle();
        compare(row(page, 0).quoteText, "question");
        compare(row(page, 0).quoteAuthor, "Mira");
    }
    function test_deleteByKeyAsks() {
        meet("Mira", ["one", "two"]);
        const page = open("Mira");
        const before = chat.messages.count;
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_Delete);
        const decision = findChild(page, "dlg.decision");
        tryCompare(decision, "opened", true);
        keyClick(Qt.Key_Return);
        tryCompare(decision, "visible", false);
        compare(chat.messages.count, before);
        keyClick(Qt.Key_Delete);
        tryCompare(decision, "opened", true);
        decision.accept();
        world.settle();
        compare(chat.messages.count, before - 1);
        tryCompare(decision, "visible", false);
        tryVerify(() => row(page, 0).activeFocus);
    }
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
    function test_infoByKey() {
        meet("Mira", ["one"]);
        const page = open("Mira");
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_I);
        const info = findChild(page, "dlg.info");
        tryCompare(info, "opened", true);
        world.settle();
        verify(world.app.messageInfo.lines.length > 3);
        keyClick(Qt.Key_Escape);
        tryCompare(info, "visible", false);
    }
    function test_menuByKeyAndPointer() {
        meet("Mira", ["one"]);
        const page = open("Mira");
        const view = list(page);
        const at = row(page, 0).body.mapToItem(view, 10, 10);
        mouseClick(view, at.x, at.y, Qt.RightButton);
        const menu = findChild(page, "conv.messageMenu");
        tryCompare(menu, "opened", true);
        keyClick(Qt.Key_Escape);
        tryCompare(menu, "visible", false);
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_Menu);
        tryCompare(menu, "opened", true);
        keyClick(Qt.Key_Escape);
        tryCompare(menu, "visible", false);
    }

    function prepareMany(count) {
        meet("Mira", []);
        world.receiveMany("Mira", "message", count);
        const page = open("Mira");
        chat.active = true;
        chat.messages.goToNewest();
        world.settle();
        return page;
    }
    function positionOf(page, key) {
        const item = row(page, chat.messages.rowOf(key));
        return item ? item.mapToItem(list(page), 0, 0).y : NaN;
    }
    function test_readingStaysWhereItIs() {
        const page = prepareMany(300);
        const view = list(page);
        verify(view.atYEnd);
        view.contentY -= 900;
        wait(0);
        const key = row(page, view.indexAt(100, view.contentY + 200)).key;
        const place = positionOf(page, key);
        world.receive("Mira", "new\nof\nmany\nlines");
        wait(0);
        compare(positionOf(page, key), place);
        for (let i = 0; i < 30; ++i) {
            view.contentY -= 300;
            wait(0);
            world.settle();
        }
        verify(!chat.messages.atNewest);
        const seen = row(page, view.indexAt(100, view.contentY + 200)).key;
        const at = positionOf(page, seen);
        world.receive("Mira", "another");
        wait(0);
        compare(positionOf(page, seen), at);
        verify(shown(page, "conv.jump"));
        mouseClick(findChild(page, "conv.jump"));
        world.settle();
        wait(0);
        tryVerify(() => view.atYEnd);
        tryVerify(() => row(page, 0).text === "another");
        verify(editor(page).activeFocus);
    }
    function test_atTheEndNewMessagesShow() {
        const page = prepareMany(60);
        const view = list(page);
        for (let i = 0; i < 5; ++i) {
            world.receive("Mira", "new " + i);
            wait(0);
            verify(view.atYEnd);
            const newest = row(page, 0);
            verify(newest.mapToItem(view, 0, newest.height).y <= view.height);
            compare(newest.text, "new " + i);
        }
    }
    function test_endStaysWhenTheWindowChanges() {
        const page = prepareMany(60);
        for (const size of [[700, 400], [360, 400], [360, 600]]) {
            page.width = size[0];
            page.height = size[1];
            tryVerify(() => list(page).atYEnd && list(page).height < size[1]);
            compare(row(page, 0).mapToItem(list(page), 0, row(page, 0).height).y + Theme.space[3], list(page).height);
            verify(list(page).indexAt(100, list(page).contentY + Theme.space[4]) > 0);
        }
    }
    function test_theViewStaysFullWhenTheComposerGrows() {
        world.receive("Mira", "first");
        const page = open("Mira");
        world.receive("Mira", "```\na\nb\nc\nd\n```");
        world.receive("Mira", "long ".repeat(380));
        world.receive("Mira", "1. one\n2. two\n3. three");
        world.setOnline(false);
        world.accept("Mira");
        chat.composer.text = "on my way";
        chat.composer.send();
        world.settle();
        world.advance(30000);
        chat.composer.text = "word ".repeat(420);
        editor(page).text = chat.composer.text;
        world.settle();
        wait(100);
        const view = list(page);
        verify(view.height < 400);
        verify(view.indexAt(100, view.contentY + Theme.space[4]) > 0);
        compare(row(page, 0).mapToItem(view, 0, row(page, 0).height).y + Theme.space[3], view.height);
    }
    function test_unreadBeginsAtAThird() {
        meet("Mira", []);
        world.receiveMany("Mira", "old", 60);
        const first = open("Mira");
        chat.active = true;
        chat.messages.goToNewest();
        world.settle();
        wait(0);
        compare(chat.unread, 0);
        chat.active = false;
        chat.conversation = "";
        world.advance(1000);
        world.receiveMany("Mira", "new", 60);
        const page = open("Mira");
        const index = chat.messages.rowOf(chat.messages.count > 0 ? keyOfFirstUnread(page) : "");
        const item = row(page, index);
        verify(item !== null);
        compare(item.text, "new 1");
        fuzzyCompare(item.mapToItem(list(page), 0, 0).y, list(page).height / 3, 2);
    }
    function keyOfFirstUnread(page) {
        for (let i = 0; i < chat.messages.count; ++i) {
            const item = row(page, i);
            if (item && item.firstUnread)
                return item.key;
        }
        return "";
    }
    function test_switchingKeepsTheReadingPosition() {
        const page = prepareMany(120);
        const view = list(page);
        view.contentY -= 1500;
        wait(0);
        world.settle();
        const key = row(page, view.indexAt(100, view.contentY + 100)).key;
        const place = positionOf(page, key);
        chat.conversation = world.idOf("Jo");
        world.settle();
        wait(0);
        chat.conversation = world.idOf("Mira");
        world.settle();
        wait(0);
        fuzzyCompare(positionOf(page, key), place, 2);
    }

    function test_bars() {
        world.receive("Mira", "hi");
        const page = open("Mira");
        verify(shown(page, "conv.accept"));
        mouseClick(findChild(page, "conv.accept"));
        world.settle();
        verify(!shown(page, "conv.accept"));
        chat.block();
        world.settle();
        verify(shown(page, "conv.unblock"));
        verify(!shown(page, "comp.text"));
        mouseClick(findChild(page, "conv.unblock"));
        world.settle();
        verify(shown(page, "comp.text"));
    }
    function test_backAndDetails() {
        const page = open("Mira", { canGoBack: true });
        back.target = page;
        back.clear();
        details.target = page;
        details.clear();
        keyClick(Qt.Key_Escape);
        compare(back.count, 1);
        keyClick(Qt.Key_I, Qt.ControlModifier | Qt.ShiftModifier);
        compare(details.count, 1);
        mouseClick(findChild(page, "conv.person"));
        compare(details.count, 2);
    }
    function test_draftComesBack() {
        const page = open("Mira");
        type("half");
        chat.conversation = world.idOf("Jo");
        world.settle();
        compare(editor(page).text, "");
        chat.conversation = world.idOf("Mira");
        world.settle();
        compare(editor(page).text, "half");
        compare(editor(page).cursorPosition, 4);
    }

    function test_accessibility_data() {
        const cases = [];
        for (const theme of ["paper", "ink", "contrast"])
            for (const zoom of [1, 2])
                for (const width of [360, 700])
                    cases.push({ tag: [theme, zoom, width].join(" "), theme: theme, zoom: zoom, width: width });
        return cases;
    }
    function test_accessibility(data) {
        stage.setTheme(data.theme);
        stage.setView(data.zoom, false);
        world.receive("Mira", "hello **you**\n> quote\n```\ncode\n```\nhttps://example.org");
        const page = open("Mira", { width: data.width });
        world.send("Mira", "answer");
        compare(walk.problems(page).join("\n"), "");
        verify(walk.focusable(page) > 4);
    }
    function test_nothingIsWiderThanItsPlace_data() {
        return [{ tag: "narrow", width: 360, zoom: 1 }, { tag: "narrow and large", width: 360, zoom: 2 }, { tag: "wide", width: 700, zoom: 1 }];
    }
    function test_nothingIsWiderThanItsPlace(data) {
        stage.setView(data.zoom, false);
        meet("Mira", ["w".repeat(300), "```\n" + "x".repeat(200) + "\n```", "https://example.org/" + "y".repeat(300),
                      "> " + "q".repeat(300) + "\n- " + "i".repeat(200)]);
        const page = open("Mira", { width: data.width });
        for (let i = 0; i < 4; ++i) {
            list(page).positionViewAtIndex(i, ListView.Contain);
            const item = row(page, i);
            verify(item.body.x >= 0 && item.body.x + item.body.width <= item.width, item.text);
        }
    }
}
