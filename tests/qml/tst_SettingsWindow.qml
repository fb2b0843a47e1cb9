import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Settings
import Sotto.Shell

/// Language, keyboard and desktop.
TestCase {
    id: test

    name: "SettingsWindow"
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
    Component {
        id: shortcuts

        Shortcuts {
            commands: world.app.commands
            conversations: world.app.conversations
        }
    }
    SignalSpy {
        id: triggered

        signalName: "triggered"
    }

    function initTestCase() {
        world.begin("Ada");
    }
    function cleanup() {
        Languages.chosen = "en";
        Languages.region = "";
        Languages.timeFormat = "";
        SystemChoices.developer = false;
        world.app.commands.resetAll();
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

    function test_languageAndRegionChangeAtOnce() {
        const item = page("language");
        pick(item, "language.region", "US");
        verify(Languages.sample.includes("12,345.67"), Languages.sample);
        pick(item, "language.code", "de");
        compare(findChild(item, "set.language.code").name, "Sprache");
        Languages.chosen = "en";
        pick(item, "language.region", "DE");
        verify(Languages.sample.includes("12.345,67"), Languages.sample);
        pick(item, "language.timeFormat", "12");
        verify(Languages.sample.includes("2:05"), Languages.sample);
        pick(item, "language.timeFormat", "24");
        verify(Languages.sample.includes("14:05"), Languages.sample);
    }

    function test_thePreviewTurnsTheWindowRound() {
        const item = page("language");
        const preview = findChild(item, "set.language.rightToLeft");
        mouseClick(preview);
        compare(Qt.application.layoutDirection, Qt.RightToLeft);
        mouseClick(preview);
        compare(Qt.application.layoutDirection, Qt.LeftToRight);
    }

    function test_testLanguagesAreForDevelopers() {
        const item = page("language");
        const select = findChild(item, "set.language.code");
        compare(select.indexOfValue("qps-long"), -1);
        SystemChoices.developer = true;
        verify(select.indexOfValue("qps-long") > 0);
    }

    function test_shortcutsAreTakenByPressingThem() {
        const item = page("keyboard");
        const made = createTemporaryObject(shortcuts, test);
        const field = findChild(item, "set.keyboard.myId");
        triggered.target = world.app.commands;
        triggered.clear();
        field.forceActiveFocus();
        keyClick(Qt.Key_Return);
        verify(field.listening);
        keyClick(Qt.Key_A);
        verify(field.listening);
        keyClick(Qt.Key_N, Qt.ControlModifier);
        verify(!field.listening);
        compare(triggered.count, 0);
        compare(field.keys, "Ctrl+N");
        compare(findChild(item, "set.keyboard.conflict.myId").visible, true);
        compare(findChild(item, "set.keyboard.conflict.new").visible, true);
        keyClick(Qt.Key_Return);
        keyClick(Qt.Key_F9);
        compare(field.keys, "F9");
        keyClick(Qt.Key_F9);
        compare(triggered.count, 1);
        compare(triggered.signalArguments[0][0], "myId");
        keyClick(Qt.Key_Return);
        keyClick(Qt.Key_Escape);
        compare(field.keys, "F9");
        compare(walk.problems(item).join("\n"), "");
        findChild(item, "set.keyboard.reset.myId").clicked();
        compare(field.keys, "");
    }

    function test_shortcutsSurviveAKill() {
        world.app.commands.setBinding("lock", "Ctrl+Alt+L");
        world.app.commands.setBinding("new", "");
        world.killAndRestart();
        compare(world.app.commands.keysOf("lock"), "Ctrl+Alt+L");
        compare(world.app.commands.keysOf("new"), "");
        world.app.commands.resetAll();
        compare(world.app.commands.keysOf("lock"), "Ctrl+L");
    }

    function test_withoutATrayItsChoicesAreOff() {
        const item = page("system");
        SystemChoices.trayIsThere = false;
        verify(!findChild(item, "set.system.closeToTray").enabled);
        SystemChoices.trayIsThere = true;
        verify(findChild(item, "set.system.closeToTray").enabled);
        compare(walk.problems(item).join("\n"), "");
    }
}
