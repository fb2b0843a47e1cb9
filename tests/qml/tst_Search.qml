import QtQuick
import QtTest
import Sotto.Models

/// What is found while one types, and how one gets there and back.
SearchCase {
    name: "Search"

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
        const messages = () => titles().filter((title, place) => row(place).kind === "message");
        tryVerify(() => messages().join() === "Jo,Mira");
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
        compare(empty.text, "No result for “\u2068xyzzy\u2069”.");
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

    function menuItem(name) { return findChild(child("srch.menu").contentItem, "srch.menu." + name); }
    function test_aRowHasAMenu() {
        find("tea");
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_F10, Qt.ShiftModifier);
        tryVerify(() => child("srch.menu").opened);
        verify(menuItem("scope").visible && menuItem("copy").visible && !menuItem("forget").visible);
        compare(menuItem("star").text, "Star");
        menuItem("scope").triggered();
        child("srch.menu").close();
        world.settle();
        compare(world.app.search.scope, world.idOf("Mira"));
        compare(world.app.search.text, "tea");
        tryVerify(() => field().activeFocus);
        world.app.search.leaveScope();
        world.settle();
        results().forceLayout();
        mouseClick(row(0), row(0).width / 2, row(0).height / 2, Qt.RightButton);
        tryVerify(() => child("srch.menu").opened);
        menuItem("star").triggered();
        child("srch.menu").close();
        tryVerify(() => { world.settle(); return world.app.search.isStarred(row(0).key); });
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
}
