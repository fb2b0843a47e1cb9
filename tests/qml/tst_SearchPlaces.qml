import QtQuick
import QtTest
import Sotto.Models

/// Where the search leads besides messages, and on what screens.
SearchCase {
    name: "SearchPlaces"

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
