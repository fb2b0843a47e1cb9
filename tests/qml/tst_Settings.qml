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
                    cases.push({ tag: [each.link, zoom, width].join(" "), key: each.link, zoom: zoom, width: width });
        return cases;
    }
    function test_everyPageIsAccessible(data) {
        stage.setView(data.zoom, false);
        const item = page(data.key, data.width);
        compare(walk.problems(item).join("\n"), "");
        verify(walk.focusable(item) > 0);
    }

    function test_switchesAreKept_data() {
        return [
            { tag: "privacy.readReceipts", before: "off" },
            { tag: "privacy.typing", before: "off" },
            { tag: "privacy.askLinks", before: "on" },
            { tag: "notifications.on", before: "on" },
            { tag: "chats.enterSends", before: "on" },
            { tag: "chats.markdown", before: "on" },
            { tag: "chats.bigEmoji", before: "on" }
        ];
    }
    function test_switchesAreKept(data) {
        const after = data.before === "on" ? "off" : "on";
        const item = page(data.tag.split(".")[0]);
        const control = findChild(item, "set." + data.tag);
        compare(control.checked, data.before === "on");
        mouseClick(control, control.width / 2, control.height / 2);
        world.settle();
        compare(world.app.settings.values[data.tag], after);
        world.killAndRestart();
        tryVerify(() => { world.settle(); return world.app.settings.values[data.tag] === after; });
        compare(world.app.settings.defaults[data.tag], data.before);
        world.app.settings.reset(data.tag);
        tryVerify(() => { world.settle(); return world.app.settings.values[data.tag] === data.before; });
    }

    function test_menuBringsBackTheDefault() {
        const item = page("privacy");
        const typing = findChild(item, "set.privacy.typing");
        typing.forceActiveFocus();
        keyClick(Qt.Key_Space);
        tryVerify(() => { world.settle(); return world.app.settings.values["privacy.typing"] === "on"; });
        keyClick(Qt.Key_F10, Qt.ShiftModifier);
        keyClick(Qt.Key_Down);
        keyClick(Qt.Key_Return);
        tryVerify(() => { world.settle(); return world.app.settings.values["privacy.typing"] === "off"; });
        tryVerify(() => !typing.checked);
        tryVerify(() => typing.activeFocus);
    }

    function test_choicesFollowTheirValue() {
        const item = page("privacy");
        const policy = findChild(item, "set.privacy.requestsPolicy");
        compare(policy.currentValue, "everyone");
        world.app.settings.set("privacy.requestsPolicy", "nobody");
        tryVerify(() => { world.settle(); return policy.currentValue === "nobody"; });
        policy.activated(policy.indexOfValue("everyone"));
        tryCompare(policy, "currentValue", "nobody");
        world.app.settings.reset("privacy.requestsPolicy");
        tryVerify(() => { world.settle(); return policy.currentValue === "everyone"; });
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

    function test_whatStandsOnPagesIsFound() {
        const item = page("profile");
        findChild(item, "set.search").text = "zoom";
        const pages = findChild(item, "set.pages");
        compare(pages.count, 1);
        findChild(item, "set.found.appearance.zoom").clicked();
        compare(item.current, "appearance");
        const zoom = findChild(item, "set.appearance.zoom");
        tryVerify(() => zoom.activeFocus);
        const content = findChild(item, "set.content").item;
        verify(zoom.mapToItem(content, 0, 0).y < content.height);
        findChild(item, "set.search").text = "xyzzy";
        compare(pages.count, 0);
    }

    /// An index that lags behind its pages would lead nowhere.
    function test_everyIndexedItemIsThere() {
        const item = page("profile");
        const links = new Set();
        for (const vowel of "aeiou") // there is one in every title
            for (const each of world.app.settingsCatalogue.find(vowel))
                if (each.page.length > 0)
                    links.add(each.link);
        verify(links.size > 40);
        for (const link of links) {
            item.forceActiveFocus();
            item.open(link);
            const content = findChild(item, "set.content").item;
            verify(content.find(content.contentItem, ["set." + link, link.replace("network.", "netp.")]) !== null, link);
            verify(content.isWithin(item.Window.activeFocusItem, content), link);
        }
    }

    function test_linksOpenTheirSetting() {
        const item = createTemporaryObject(settings, test, { link: "security.lockAfterS" });
        compare(item.current, "security");
        Navigation.openSetting("set:privacy.typing");
        compare(Navigation.page, "settings");
        compare(Navigation.setting, "privacy.typing");
        item.link = Navigation.setting;
        compare(item.current, "privacy");
        tryVerify(() => findChild(item, "set.privacy.typing").activeFocus);
        Navigation.back();
    }

    function test_narrowShowsOneAfterTheOther() {
        const item = page("", 360);
        verify(findChild(item, "set.page.privacy").visible);
        findChild(item, "set.page.privacy").clicked();
        compare(item.current, "privacy");
        item.back();
        compare(item.current, "");
    }

    function test_trustedHostsAreListedAndTakenBack() {
        world.app.settings.set("privacy.trustedHosts", "example.org example.net");
        tryVerify(() => { world.settle(); return world.app.links.trusted.length === 2; });
        const item = page("privacy");
        findChild(item, "set.privacy.distrust.example.org").clicked();
        tryVerify(() => { world.settle(); return world.app.settings.values["privacy.trustedHosts"] === "example.net"; });
        compare(world.app.links.trusted, ["example.net"]);
    }
}
