import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Shell

TestCase {
    id: test

    name: "Frame"
    when: windowShown
    width: 1280
    height: 700
    visible: true

    Component {
        id: frame

        Frame {
            height: 600
            app: world.app
        }
    }

    function initTestCase() {
        world.begin("Ada");
        world.receive("Mira", "See you");
        world.receive("Jo", "Fine");
        for (const name of ["Mira", "Jo"])
            world.accept(name);
    }

    function cleanup() {
        stage.setView(1, false);
        while (Navigation.canGoBack)
            Navigation.back();
    }

    function shown(item, name) {
        const found = findChild(item, name);
        return found !== null && found.visible;
    }

    function test_beginsInTheList() {
        const item = createTemporaryObject(frame, test, { width: 1200 });
        item.forceActiveFocus();
        const list = findChild(item, "list.rows");
        verify(list.activeFocus);
        tryVerify(() => list.count > 0);
        keyClick(Qt.Key_Down);
        verify(list.currentItem.activeFocus);
    }

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
        const item = createTemporaryObject(frame, test, { width: data.width });
        compare(shown(item, "rail.settings"), data.rail);
        compare(shown(item, "list.search"), data.list);
        compare(shown(item, "list.menu"), data.menu);
    }

    function test_onePaneAtATime() {
        const item = createTemporaryObject(frame, test, { width: 360 });
        Navigation.openPage("settings");
        verify(!shown(item, "list.search"));
        item.forceActiveFocus();
        keyClick(Qt.Key_Left, Qt.AltModifier);
        verify(shown(item, "list.search"));
    }

    function test_detailsStandBesideOrOver() {
        const item = createTemporaryObject(frame, test, { width: 1240 });
        Navigation.openConversation(world.idOf("Mira"));
        Navigation.setDetails(true);
        verify(item.detailsBeside);
        item.width = 800;
        verify(!item.detailsBeside);
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
        const item = createTemporaryObject(frame, test, { width: data.width });
        Navigation.openPage(data.page);
        compare(walk.problems(item).join("\n"), "");
        verify(walk.focusable(item) > 0);
    }

    function test_commandsActOnTheCursorElseOnWhatIsOpen() {
        const item = createTemporaryObject(frame, test, { width: 1240, focus: true });
        const conversations = world.app.conversations;
        const first = () => conversations.keyAt(0);
        Navigation.openConversation(world.idOf("Mira"));
        keyClick(Qt.Key_D, Qt.ControlModifier);
        world.settle();
        compare(first(), world.idOf("Mira"));
        findChild(item, "list.rows").forceActiveFocus();
        findChild(item, "list.rows").moveTo(conversations.rowOf(world.idOf("Jo")));
        keyClick(Qt.Key_A, Qt.ControlModifier | Qt.ShiftModifier);
        world.settle();
        compare(conversations.archived, 1);
        compare(conversations.rowOf(world.idOf("Jo")), -1);
        world.app.toasts.undo();
        world.settle();
        conversations.setPinned([world.idOf("Mira")], false);
        world.settle();
    }

    function test_conversationsByNumberAndInTurn() {
        const item = createTemporaryObject(frame, test, { width: 1240, focus: true });
        item.forceActiveFocus();
        keyClick(Qt.Key_1, Qt.ControlModifier);
        const one = Navigation.conversation;
        compare(one, world.app.conversations.keyAt(0));
        keyClick(Qt.Key_2, Qt.ControlModifier);
        const two = Navigation.conversation;
        compare(two, world.app.conversations.keyAt(1));
        keyClick(Qt.Key_Tab, Qt.ControlModifier);
        compare(Navigation.conversation, one);
        keyClick(Qt.Key_Tab, Qt.ControlModifier);
        compare(Navigation.conversation, two);
        keyClick(Qt.Key_W, Qt.ControlModifier);
        compare(Navigation.conversation, "");
        keyClick(Qt.Key_D, Qt.ControlModifier);
        world.settle();
        compare(walk.nameOf(findChild(item, "list.rows").itemAtIndex(0)).includes("Pinned"), false);
    }

    function test_lastConversationOpensAgain() {
        let item = createTemporaryObject(frame, test, { width: 1240 });
        Navigation.openConversation(world.idOf("Jo"));
        world.settle();
        item.destroy();
        tryCompare(Navigation, "conversation", "");
        item = createTemporaryObject(frame, test, { width: 1240 });
        tryCompare(Navigation, "conversation", world.idOf("Jo"));
        Navigation.back();
        compare(Navigation.conversation, "");
        world.settle();
    }

    function test_accountMenu() {
        const item = createTemporaryObject(frame, test, { width: 1240 });
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
        const item = createTemporaryObject(frame, test, { width: 1240 });
        world.setOnline(false);
        const banner = findChild(item, "net.banner");
        // Three seconds pass before anybody is bothered.
        verify(!banner.visible);
        tryVerify(() => banner.visible, 6000);
        compare(banner.text, "Finding a route…");
        world.setOnline(true);
        tryVerify(() => { world.settle(); return !banner.visible; });
    }

    function test_regionsByF6() {
        const item = createTemporaryObject(frame, test, { width: 1240, focus: true });
        const seen = [];
        for (let i = 0; i < 3; ++i) {
            keyClick(Qt.Key_F6);
            let focus = item.Window.activeFocusItem;
            while (focus && walk.roleOf(focus) !== Accessible.Pane && walk.roleOf(focus) !== Accessible.ToolBar)
                focus = focus.parent;
            seen.push(focus ? walk.nameOf(focus) : "");
        }
        verify(seen.includes("Navigation"), seen.join());
        verify(seen.includes("Conversations"), seen.join());
    }

    function test_everythingIsReachedByTab() {
        const item = createTemporaryObject(frame, test, { width: 1240 });
        findChild(item, "rail.account").forceActiveFocus(Qt.TabFocusReason);
        const seen = new Set();
        for (let i = 0; i < 40; ++i) {
            const focus = item.Window.activeFocusItem;
            if (focus.objectName)
                seen.add(focus.objectName);
            keyClick(Qt.Key_Tab);
        }
        for (const name of ["rail.account", "rail.chats", "rail.archive", "rail.network", "rail.settings", "list.search", "list.new", "list.filter.unread"])
            verify(seen.has(name), name);
    }
}
