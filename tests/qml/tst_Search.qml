import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

/// The search of the list pane in the whole frame.
TestCase {
    id: test

    name: "Search"
    when: windowShown
    width: 1280
    height: 700
    visible: true

    property Frame item: null

    Component {
        id: frame

        Frame {
            width: 1200
            height: 640
            app: world.app
        }
    }

    function init() {
        stage.setTheme("paper");
        stage.setView(1, false);
        Navigation.forget();
        world.begin("Ada");
        for (const [name, text] of [["Mira", "Green tea or black tea?"], ["Jo", "The train is late"], ["Zoë", "Hi"]]) {
            world.receive(name, text);
            world.accept(name);
            world.advance(1000);
        }
        open(1200);
    }
    function open(width) {
        item = createTemporaryObject(frame, test, { width: width });
        world.settle();
        item.forceActiveFocus();
        wait(0);
    }
    function child(name) { return findChild(item, name); }
    function shown(name) { return child(name) !== null && child(name).visible; }
    function field() { return child("list.search"); }
    function results() { return child("srch.results"); }
    function type(text) {
        for (const letter of text)
            keyClick(letter);
        world.settle();
        wait(0);
    }
    function find(text) {
        keyClick(Qt.Key_K, Qt.ControlModifier);
        verify(field().activeFocus);
        type(text);
        results().forceLayout();
    }
    function row(place) { return results().itemAtIndex(place); }
    function titles() {
        results().forceLayout();
        const found = [];
        for (let i = 0; i < results().count && row(i) !== null; ++i)
            found.push(row(i).title);
        return found;
    }
    function timeline() { return child("conv.list"); }

    function test_resultsTakeThePlaceOfTheList() {
        verify(shown("list.rows") && !shown("srch.results"));
        find("zoe");
        verify(!shown("list.rows") && shown("srch.results"));
        verify(!shown("list.filter.all"));
        compare(titles(), ["Zoë"]);
        keyClick(Qt.Key_Escape);
        compare(field().text, "");
        verify(field().activeFocus);
        keyClick(Qt.Key_Escape);
        verify(shown("list.rows") && !shown("srch.results"));
        verify(child("list.rows").activeFocus);
    }

    function test_enterOpensAtTheMessage() {
        world.receiveMany("Mira", "hay", 200);
        find("black");
        compare(titles(), ["Mira"]);
        compare(row(0).kind, "message");
        compare(row(0).marks, [13, 5]);
        keyClick(Qt.Key_Return);
        compare(Navigation.conversation, world.idOf("Mira"));
        tryVerify(() => { world.settle(); return timeline().cursorRow !== null && timeline().cursorRow.activeFocus; });
        verify(timeline().cursorRow.marked);
        verify(timeline().cursorRow.spoken.includes("Green tea"));
        verify(shown("srch.results")); // still there to go on
        keyClick(Qt.Key_Escape);
        verify(child("comp.text").editor.activeFocus);
    }

    function test_altEnterStaysInTheResults() {
        find("t");
        const messages = titles().filter((title, place) => row(place).kind === "message");
        compare(messages, ["Jo", "Mira"]);
        keyClick(Qt.Key_Down);
        verify(row(0).activeFocus);
        while (results().currentItem.kind !== "message")
            keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return, Qt.AltModifier);
        world.settle();
        wait(0);
        compare(Navigation.conversation, world.idOf("Jo"));
        verify(results().currentItem.activeFocus);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return, Qt.AltModifier);
        compare(Navigation.conversation, world.idOf("Mira"));
    }

    function test_upFromTheFirstLeadsBackToTheField() {
        find("tea");
        keyClick(Qt.Key_Down);
        verify(!field().activeFocus);
        keyClick(Qt.Key_Up);
        verify(field().activeFocus);
    }

    function test_nothingSaysWhatMayBe() {
        find("xyzzy");
        const empty = child("srch.empty");
        verify(empty.visible);
        compare(empty.text, "No result for “xyzzy”.");
        compare(empty.detail, "Older messages may be on another device.");
    }

    function test_chipsCompleteWhatIsTyped() {
        find("is:s");
        keyClick(Qt.Key_Tab); // the cross
        keyClick(Qt.Key_Tab); // new conversation
        keyClick(Qt.Key_Tab);
        compare(child("srch.chip.0").text, "is:starred");
        verify(child("srch.chip.0").activeFocus);
        keyClick(Qt.Key_Return);
        compare(field().text, "is:starred ");
        verify(field().activeFocus);
        compare(field().cursorPosition, field().length);
        type("tea");
        compare(world.app.search.text, "is:starred tea");
    }

    function test_recentSearchesComeFirst() {
        find("black");
        keyClick(Qt.Key_Return);
        world.settle();
        keyClick(Qt.Key_K, Qt.ControlModifier);
        keyClick(Qt.Key_Escape);
        world.settle();
        verify(shown("srch.results"));
        compare(titles().slice(0, 2), ["black", "Forget recent searches"]);
        verify(titles().includes("from:"));
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        compare(field().text, "black");
        keyClick(Qt.Key_Escape);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Delete);
        world.settle();
        compare(titles()[0], "from:");
    }

    function test_leavingWithoutATextEndsIt() {
        keyClick(Qt.Key_K, Qt.ControlModifier);
        verify(shown("srch.results"));
        child("rail.settings").forceActiveFocus();
        verify(shown("list.rows"));
    }

    function test_settingsAndCommands() {
        find("read receipts");
        compare(titles(), ["Read receipts"]);
        keyClick(Qt.Key_Return);
        tryVerify(() => child("set.privacy.readReceipts") !== null && child("set.privacy.readReceipts").activeFocus);
        find("command pal");
        keyClick(Qt.Key_Return);
        tryVerify(() => findChild(item.dialogs, "palette.input") !== null);
        compare(world.app.search.text, "");
        keyClick(Qt.Key_Escape);
    }

    function test_starredOfOneConversation() {
        Navigation.openConversation(world.idOf("Mira"));
        world.settle();
        tryVerify(() => timeline() !== null && timeline().count > 0);
        timeline().moveTo(timeline().count - 1);
        while (!timeline().cursorRow.answerable)
            timeline().moveTo(timeline().currentIndex - 1);
        verify(!timeline().cursorRow.starred);
        keyClick(Qt.Key_S);
        world.settle();
        verify(timeline().cursorRow.starred);
        verify(timeline().cursorRow.spoken.includes("Starred"));
        Navigation.setDetails(true);
        tryVerify(() => shown("det.starred"));
        child("det.starred").clicked();
        world.settle();
        verify(field().activeFocus);
        compare(field().text, "is:starred");
        verify(shown("srch.scope"));
        compare(titles(), ["Mira"]);
        child("srch.scope").removed();
        compare(world.app.search.scope, "");
    }

    function test_onePane() {
        item.destroy();
        open(360);
        find("black");
        keyClick(Qt.Key_Return);
        tryVerify(() => { world.settle(); return shown("conv.list") && timeline().cursorRow !== null && timeline().cursorRow.activeFocus; });
        Navigation.back();
        verify(shown("srch.results"));
    }

    function test_everybodyCanUseIt_data() {
        return [{ tag: "wide", width: 1200, zoom: 1 }, { tag: "narrow", width: 360, zoom: 1 }, { tag: "large", width: 720, zoom: 2 }];
    }
    function test_everybodyCanUseIt(data) {
        stage.setView(data.zoom, false);
        item.destroy();
        open(data.width);
        find("t");
        compare(walk.problems(item).join("\n"), "");
    }
}
