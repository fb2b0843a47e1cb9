import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

TestCase {
    id: test

    name: "Settings"
    when: windowShown
    width: 1000
    height: 800
    visible: true

    Component {
        id: settings

        SettingsPage {
            width: 960
            height: 760
            app: world.app
        }
    }

    function initTestCase() {
        world.begin("Ada");
    }
    function cleanup() {
        stage.setView(1, false);
    }
    function page(key, width) {
        const item = createTemporaryObject(settings, test, { current: key, width: width ?? 960 });
        waitForRendering(item);
        return item;
    }

    function test_everyPageIsAccessible_data() {
        const cases = [];
        const item = createTemporaryObject(settings, test);
        for (const each of item.pages)
            for (const zoom of [1, 2])
                for (const width of [960, 360])
                    cases.push({ tag: [each.key, zoom, width].join(" "), key: each.key, zoom: zoom, width: width });
        return cases;
    }
    function test_everyPageIsAccessible(data) {
        stage.setView(data.zoom, false);
        const item = page(data.key, data.width);
        compare(walk.problems(item).join("\n"), "");
        verify(walk.focusable(item) > 0);
    }

    function test_switchesAreKept() {
        const item = page("privacy");
        const receipts = findChild(item, "set.privacy.readReceipts");
        verify(!receipts.checked);
        receipts.toggle();
        receipts.toggled();
        world.settle();
        compare(world.app.settings.values["privacy.readReceipts"], "on");
        world.killAndRestart();
        tryVerify(() => { world.settle(); return world.app.settings.values["privacy.readReceipts"] === "on"; });
        world.app.settings.reset("privacy.readReceipts");
        tryVerify(() => { world.settle(); return world.app.settings.values["privacy.readReceipts"] === "off"; });
    }

    function test_theNameChanges() {
        const item = page("profile");
        findChild(item, "set.profile.displayName").text = "Ada Lovelace";
        findChild(item, "set.profile.save").clicked();
        world.settle();
        compare(world.app.profile.accountName, "Ada Lovelace");
        world.app.settings.setDisplayName("Ada");
        world.settle();
    }

    function test_wordsNeedAQuestion() {
        const item = page("profile");
        compare(world.app.settings.words.length, 0);
        world.app.settings.revealWords("");
        tryVerify(() => { world.settle(); return world.app.settings.words.length === 13; });
        item.destroy();
        tryVerify(() => world.app.settings.words.length === 0);
    }

    function test_wordsNeedThePassword() {
        world.app.settings.changePassword("", "correct horse");
        tryVerify(() => { world.settle(); return world.app.profile.protectedByPassword; });
        world.app.settings.revealWords("wrong");
        tryVerify(() => { world.settle(); return world.app.settings.problem.length > 0; });
        compare(world.app.settings.words.length, 0);
        world.app.settings.revealWords("correct horse");
        tryVerify(() => { world.settle(); return world.app.settings.words.length === 13; });
        world.app.settings.hideWords();
        world.app.settings.changePassword("correct horse", "");
        tryVerify(() => { world.settle(); return !world.app.profile.protectedByPassword; });
    }

    function test_pagesAreFound() {
        const item = page("profile");
        findChild(item, "set.search").text = "zoom";
        const pages = findChild(item, "set.pages");
        compare(pages.count, 1);
        verify(findChild(item, "set.page.appearance") !== null);
    }

    function test_narrowShowsOneAfterTheOther() {
        const item = page("", 360);
        verify(findChild(item, "set.page.privacy").visible);
        findChild(item, "set.page.privacy").clicked();
        compare(item.current, "privacy");
        item.back();
        compare(item.current, "");
    }

    function test_proxyIsCheckedBeforeItIsKept() {
        const item = page("network");
        const save = findChild(item, "netp.proxySave");
        verify(!save.enabled);
        findChild(item, "netp.proxyTor").clicked();
        verify(save.enabled);
        findChild(item, "netp.proxyPort").text = "";
        verify(!save.enabled);
    }
}
