import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Shell

TestCase {
    id: test

    name: "Frame"
    when: windowShown
    width: 1280
    height: 700
    visible: true

    ListModel { id: empty }

    ListModel {
        id: rows

        ListElement { key: "a"; name: "Mira"; preview: "See you"; spoken: "Mira, 3 unread" }
        ListElement { key: "b"; name: "Jo"; preview: "Fine"; spoken: "Jo" }
    }

    Component {
        id: frame

        Frame { height: 600 }
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
        const item = createTemporaryObject(frame, test, { width: data.width, conversations: rows });
        compare(shown(item, "rail.settings"), data.rail);
        compare(shown(item, "list.search"), data.list);
        compare(shown(item, "list.menu"), data.menu);
    }

    function test_onePaneAtATime() {
        const item = createTemporaryObject(frame, test, { width: 360, conversations: rows });
        Navigation.openPage("settings");
        verify(!shown(item, "list.search"));
        item.forceActiveFocus();
        keyClick(Qt.Key_Left, Qt.AltModifier);
        verify(shown(item, "list.search"));
    }

    function test_detailsStandBesideOrOver() {
        const item = createTemporaryObject(frame, test, { width: 1240, conversations: rows });
        Navigation.openConversation("a");
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
        const item = createTemporaryObject(frame, test, { width: data.width, conversations: rows, requests: 2, unread: 3 });
        Navigation.openPage(data.page);
        compare(walk.problems(item).join("\n"), "");
        verify(walk.focusable(item) > 0);
    }

    function test_statesOfTheList() {
        const item = createTemporaryObject(frame, test, { width: 800 });
        verify(!shown(item, "list.empty"));
        item.conversations = empty;
        verify(shown(item, "list.empty"));
        item.conversations = rows;
        verify(!shown(item, "list.empty"));
    }

    function test_regionsByF6() {
        const item = createTemporaryObject(frame, test, { width: 1240, conversations: rows, focus: true });
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
        const item = createTemporaryObject(frame, test, { width: 1240, conversations: rows });
        findChild(item, "rail.chats").forceActiveFocus(Qt.TabFocusReason);
        const seen = new Set();
        for (let i = 0; i < 40; ++i) {
            const focus = item.Window.activeFocusItem;
            if (focus.objectName)
                seen.add(focus.objectName);
            keyClick(Qt.Key_Tab);
        }
        for (const name of ["rail.chats", "rail.archive", "rail.network", "rail.settings", "list.search", "list.new", "list.filter.unread"])
            verify(seen.has(name), name);
    }
}
