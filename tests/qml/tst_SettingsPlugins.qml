import QtQuick
import QtQuick.Layouts
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Plugin
import Sotto.Settings

TestCase {
    id: test

    name: "SettingsPlugins"
    when: windowShown
    width: 800
    height: 900
    visible: true

    Component {
        id: plugins

        PluginsPage {
            width: 760
            height: 860
            model: world.app.plugins
        }
    }
    Component {
        id: settings

        SettingsPage {
            width: 760
            height: 860
            app: world.app
        }
    }
    Component {
        id: slot

        ColumnLayout {
            property alias slot: slots.slot
            property alias context: slots.context

            width: 400

            PluginSlot {
                id: slots

                plugins: world.app.plugins
                slot: "det.section"
            }
        }
    }

    function init() {
        world.begin("Ada");
    }
    function page() {
        const item = createTemporaryObject(plugins, test);
        waitForRendering(item);
        return item;
    }
    property int folders: 0

    /// A running plugin with one file of QML in a slot. Each has a folder of its own: the engine reads a file once.
    function addView(id, slot, qml) {
        const file = world.writeFile(id + "-" + ++folders + "/qml/Part.qml", qml);
        world.addPlugin({
            id: id, name: "Weather", version: "1.0.0", state: "running", folder: file.replace("/qml/Part.qml", ""),
            views: [{ slot: slot, file: file, title: "Weather here" }]
        });
    }

    function test_withoutAddedOnesItSaysSo() {
        const item = page();
        verify(findChild(item, "plug.empty").visible);
        world.addPlugin({ id: "org.example.weather", name: "Weather", version: "1.0.0", state: "running" });
        verify(!findChild(item, "plug.empty").visible);
        compare(walk.problems(item).join("\n"), "");
    }

    function test_turningOffAsksAndNeedsARestart() {
        world.addPlugin({ id: "org.example.weather", name: "Weather", version: "1.0.0", state: "running" });
        const item = page();
        findChild(item, "plug.toggle.org.example.weather").clicked();
        const dialog = findChild(item, "dlg.plugin");
        tryVerify(() => dialog.opened);
        dialog.accept();
        tryVerify(() => { world.settle(); return world.app.plugins.needsRestart; });
        verify(findChild(item, "plug.needsRestart").visible);
    }

    function test_whatHoldsTheMessagesStaysOn() {
        world.addPlugin({ id: "org.example.store", name: "Store", version: "1.0.0", state: "running", provides: ["sotto.storage/1"] });
        const item = page();
        verify(!findChild(item, "plug.toggle.org.example.store").visible);
    }

    function test_safeModeIsSaid() {
        const item = page();
        verify(!findChild(item, "plug.safeMode").visible);
        world.app.plugins.safeMode = true;
        verify(findChild(item, "plug.safeMode").visible);
    }

    function test_slotsShowWhatPluginsAdd() {
        addView("org.example.weather", "det.section", `
            import QtQuick
            Item { objectName: "weather"; implicitHeight: 20; required property QtObject plugin; required property string conversation }`);
        const item = createTemporaryObject(slot, test, { context: { conversation: "05ab" } });
        tryVerify(() => findChild(item, "weather") !== null);
        compare(findChild(item, "weather").plugin.name, "Weather");
        compare(findChild(item, "weather").conversation, "05ab");
        tryCompare(item, "height", 20);
    }

    function test_otherSlotsShowNothing() {
        addView("org.example.weather", "det.section", "import QtQuick\nItem { objectName: \"weather\" }");
        const item = createTemporaryObject(slot, test, { slot: "comp.button" });
        waitForRendering(item);
        compare(item.height, 0);
    }

    function test_aPartThatThrowsIsTakenOut() {
        addView("org.example.weather", "det.section", `
            import QtQuick
            Item { objectName: "weather"; implicitHeight: 20; property bool broken: false; onBrokenChanged: nothing.there() }`);
        const item = createTemporaryObject(slot, test);
        tryVerify(() => findChild(item, "weather") !== null);
        ignoreWarning(/nothing is not defined/);
        findChild(item, "weather").broken = true;
        const key = "org.example.weather/Part.qml";
        tryVerify(() => findChild(item, "plugin.crashed." + key)?.visible ?? false);
        tryVerify(() => findChild(item, "weather") === null);
        const notice = findChild(item, "plugin.crashed." + key);
        compare(notice.text, "“\u2068Weather\u2069” stopped working. Your messages are safe.");
        notice.otherTriggered();
        verify(notice.detail.includes("nothing is not defined"));
        compare(walk.problems(item).join("\n"), "");
        notice.triggered();
        tryVerify(() => findChild(item, "weather") !== null);
        verify(!notice.visible);
    }

    function test_aPartThatCannotBeMadeIsTakenOut() {
        addView("org.example.weather", "det.section", "import QtQuick\nItem { wrong: 1 }");
        ignoreWarning(/non-existent property/);
        const item = createTemporaryObject(slot, test);
        tryVerify(() => findChild(item, "plugin.crashed.org.example.weather/Part.qml")?.visible ?? false);
        verify(world.app.plugins.crashText("org.example.weather").includes("wrong"));
    }

    function test_whatReachesForTheProgramIsNotShown() {
        addView("org.example.weather", "det.section", "import QtQuick\nimport Sotto.Models\nItem { objectName: \"weather\" }");
        const item = createTemporaryObject(slot, test);
        tryVerify(() => findChild(item, "plugin.crashed.org.example.weather/Part.qml")?.visible ?? false);
        compare(findChild(item, "weather"), null);
        verify(world.app.plugins.crashText("org.example.weather").includes("Sotto.Models"));
        world.app.plugins.restartViews("org.example.weather");
        waitForRendering(item);
        compare(findChild(item, "weather"), null);
    }

    function test_pluginsAddPagesToTheSettings() {
        addView("org.example.weather", "set.page", `
            import QtQuick
            import Sotto.Ui
            Switch { objectName: "warm"; required property QtObject plugin; text: "Warm"; checked: plugin.settings.warm === "on"; onToggled: plugin.set("warm", checked ? "on" : "off") }`);
        const item = createTemporaryObject(settings, test, { current: "plugins" });
        findChild(item, "plug.settings.org.example.weather").clicked();
        tryVerify(() => findChild(item, "warm") !== null);
        const control = findChild(item, "warm");
        mouseClick(control);
        tryVerify(() => { world.settle(); return control.plugin.settings.warm === "on"; });
        world.app.plugins.refresh();
        world.settle();
        compare(control.plugin.settings.warm, "on");
        compare(walk.problems(item).join("\n"), "");
    }
}
