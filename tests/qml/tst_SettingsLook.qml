import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

/// How the window looks.
TestCase {
    id: test

    name: "SettingsLook"
    when: windowShown
    width: 900
    height: 900
    visible: true

    Component {
        id: settings

        SettingsPage {
            width: 860
            height: 860
            app: world.app
        }
    }

    function initTestCase() {
        world.begin("Ada");
    }
    function cleanup() {
        Appearance.theme = "paper";
        Appearance.accent = "";
        Appearance.bubbleStyle = "";
        Appearance.avatarShape = "";
    }
    function page(key) {
        const item = createTemporaryObject(settings, test, { current: key });
        waitForRendering(item);
        return item;
    }
    function pick(item, name, value) {
        const select = findChild(item, "set." + name);
        select.currentIndex = select.indexOfValue(value);
        select.activated(select.currentIndex);
    }

    function test_themesAreChosenInTheGallery() {
        const item = page("appearance");
        findChild(item, "set.appearance.theme.ink").clicked();
        compare(Theme.id, "ink");
        verify(findChild(item, "set.appearance.theme.ink").chosen);
        verify(!findChild(item, "set.appearance.followSystem").checked);
    }

    function test_focusShowsAThemeWithoutChoosingIt() {
        const item = page("appearance");
        const tile = findChild(item, "set.appearance.theme.contrast");
        tile.forceActiveFocus(Qt.TabFocusReason);
        compare(Theme.id, "contrast");
        compare(Appearance.theme, "paper");
        findChild(item, "set.search").forceActiveFocus(Qt.TabFocusReason);
        compare(Theme.id, "paper");
        tile.forceActiveFocus(Qt.TabFocusReason);
        keyClick(Qt.Key_Return);
        findChild(item, "set.search").forceActiveFocus(Qt.TabFocusReason);
        compare(Theme.id, "contrast");
    }

    function test_theSystemChoosesFromAPair() {
        const item = page("appearance");
        Appearance.theme = "system";
        pick(item, "appearance.lightTheme", "paper");
        pick(item, "appearance.darkTheme", "contrast");
        compare(Appearance.darkTheme, "contrast");
        verify(Theme.id === Appearance.lightTheme || Theme.id === Appearance.darkTheme);
        Appearance.darkTheme = "ink";
    }

    function test_themesAreAddedAndTakenAway() {
        const file = world.writeFile("dusk.sottotheme", JSON.stringify({
            format: "sotto-theme", version: 2, id: "dusk", name: "Dusk", author: "Mira", appearance: "dark", base: "ink",
            color: { accent: "#FF8800", surface: 7 }
        }));
        const item = page("appearance");
        const before = Appearance.themes.length;
        const card = Appearance.readTheme("file://" + file);
        compare(card.name, "Dusk");
        verify(card.newer);
        compare(card.ignored, 1);
        compare(Appearance.addTheme(true), "");
        compare(Theme.id, "dusk");
        compare(Appearance.themes.length, before + 1);
        verify(findChild(item, "set.appearance.theme.dusk") !== null);
        verify(findChild(item, "theme.delete").visible);
        Appearance.removeTheme("dusk");
        compare(Appearance.theme, "system");
        compare(Appearance.themes.length, before);
    }

    function test_whatIsNoThemeIsRefused() {
        const file = world.writeFile("no.sottotheme", "{}");
        compare(Appearance.readTheme("file://" + file).problem, "Not a theme file.");
        compare(Appearance.readTheme("file:///nowhere/no.sottotheme").problem, "“no.sottotheme” can't be opened for reading.");
        compare(Appearance.addTheme(true), "");
    }

    function test_accentsKeepTheirContrast_data() {
        return Appearance.accents.map(each => ({ tag: each.id }));
    }
    function test_accentsKeepTheirContrast(data) {
        for (const theme of ["paper", "ink", "contrast"]) {
            Appearance.theme = theme;
            Appearance.accent = "";
            // The text stays; a colour that was read goes on following its property.
            const own = String(Theme.color.accent);
            Appearance.accent = data.tag;
            verify(String(Theme.color.accent) !== own);
            for (const ground of [Theme.color.surface, Theme.color.raised, Theme.color.window, Theme.color.onAccent])
                verify(stage.contrast(Theme.color.accent, ground) >= 4.5, theme);
        }
    }

    function test_shapesWinOverTheTheme() {
        const item = page("appearance");
        pick(item, "appearance.bubbleStyle", "plain");
        verify(!Theme.chat.bubbleFilled);
        pick(item, "appearance.avatarShape", "square");
        compare(Theme.list.avatarShape, "square");
        findChild(item, "set.appearance.accent.violet").clicked();
        compare(Appearance.accent, "violet");
        pick(item, "appearance.avatarShape", "");
        compare(Theme.list.avatarShape, "circle");
    }
}
