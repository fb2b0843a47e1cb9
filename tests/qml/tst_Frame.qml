import QtQuick
import QtTest
import Sotto.Models

FrameCase {
    name: "Frame"

    function test_layoutFollowsTheWidth_data() {
        return [
            { tag: "wide", width: 1200, zoom: 1, rail: true, list: true, menu: false },
            { tag: "medium", width: 800, zoom: 1, rail: true, list: true, menu: false },
            { tag: "narrow", width: 600, zoom: 1, rail: false, list: true, menu: true },
            { tag: "one pane", width: 360, zoom: 1, rail: false, list: true, menu: true },
            { tag: "wide but large", width: 1200, zoom: 2, rail: false, list: true, menu: true }
        ];
    }
    function test_layoutFollowsTheWidth(data) {
        stage.setView(data.zoom, false);
        const item = made({ width: data.width });
        compare(shown(item, "rail.settings"), data.rail);
        compare(shown(item, "list.search"), data.list);
        compare(shown(item, "list.menu"), data.menu);
    }

    function test_onePaneAtATime() {
        const item = made({ width: 360 });
        Navigation.openPage("settings");
        verify(!shown(item, "list.search"));
        item.forceActiveFocus();
        keyClick(Qt.Key_Left, Qt.AltModifier);
        verify(shown(item, "list.search"));
    }

    function test_undoIsOfferedWhereOneIs() {
        const item = made({ width: 360 });
        const conversations = world.app.conversations;
        conversations.setArchived([world.idOf("Jo")], true);
        tryVerify(() => findChild(item, "toast").visible);
        Navigation.openConversation(world.idOf("Mira"));
        const toast = findChild(item, "toast");
        verify(toast.visible);
        const field = findChild(item, "comp.text");
        tryVerify(() => toast.mapToItem(item, 0, toast.height).y < field.mapToItem(item, 0, 0).y);
        Navigation.setDetails(true);
        verify(findChild(item, "toast").visible);
        world.app.toasts.undo();
        tryVerify(() => { world.settle(); return conversations.archived === 0; });
    }

    function test_detailsStandBesideOrOver() {
        const item = made({ width: 1240 });
        Navigation.openConversation(world.idOf("Mira"));
        Navigation.setDetails(true);
        verify(item.detailsBeside);
        item.width = 800;
        verify(!item.detailsBeside);
    }

    function test_lastConversationOpensAgain() {
        let item = made({ width: 1240 });
        Navigation.openConversation(world.idOf("Jo"));
        world.settle();
        item.destroy();
        tryCompare(Navigation, "conversation", "");
        item = made({ width: 1240 });
        tryCompare(Navigation, "conversation", world.idOf("Jo"));
        Navigation.back();
        compare(Navigation.conversation, "");
        world.settle();
    }

    function test_accountMenu() {
        const item = made({ width: 1240 });
        const account = findChild(item, "rail.account");
        verify(account.text.startsWith("Account Ada, "));
        account.clicked();
        const pause = findChild(item.Window.contentItem, "rail.account.pause");
        tryVerify(() => pause.visible);
        pause.triggered();
        tryVerify(() => { world.settle(); return world.app.network.state === "paused"; });
        verify(findChild(item, "net.banner").visible);
        compare(findChild(item, "net.banner").text, "Network paused by you");
        compare(findChild(item, "rail.network").text, "Network: Paused by you");
        findChild(item, "net.banner").triggered();
        tryVerify(() => { world.settle(); return world.app.network.state !== "paused"; });
        keyClick(Qt.Key_Escape);
    }

    function test_bannerComesWhenTheConnectionStaysAway() {
        const item = made({ width: 1240 });
        world.setOnline(false);
        const banner = findChild(item, "net.banner");
        // Three seconds pass before anybody is bothered.
        verify(!banner.visible);
        tryVerify(() => banner.visible, 6000);
        compare(banner.text, "No internet connection. Messages will be sent later.");
        world.setOnline(true);
        tryVerify(() => { world.settle(); return !banner.visible; });
    }

    function test_accessibility_data() {
        const cases = [];
        for (const theme of ["paper", "ink", "contrast"])
            for (const zoom of [1, 2])
                for (const width of [1240, 800, 600, 360])
                    for (const page of ["chats", "settings"])
                        cases.push({ tag: [theme, zoom, width, page].join(" "), theme: theme, zoom: zoom, width: width, page: page });
        return cases;
    }
    function test_accessibility(data) {
        stage.setTheme(data.theme);
        stage.setView(data.zoom, false);
        const item = made({ width: data.width });
        Navigation.openPage(data.page);
        compare(walk.problems(item).join("\n"), "");
        verify(walk.focusable(item) > 0);
    }
}
