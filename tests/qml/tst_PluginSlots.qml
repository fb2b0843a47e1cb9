import QtQuick
import QtTest
import Sotto.Models
import Sotto.Shell

/// The places of the window that plugins can add to.
FrameCase {
    name: "PluginSlots"

    property int folders: 0

    /// A running plugin with one file of QML in a slot. Each has a folder of its own: the engine reads a file once.
    function addView(slot, qml) {
        const file = world.writeFile("places-" + ++folders + "/qml/Part.qml", qml);
        world.addPlugin({
            id: "org.example.weather", name: "Weather", version: "1.0.0", state: "running",
            folder: file.replace("/qml/Part.qml", ""), views: [{ slot: slot, file: file, title: "Weather here" }]
        });
    }
    function part(properties) {
        return "import QtQuick\nimport Sotto.Ui\nIconButton { objectName: \"weather\"; iconName: \"info\"; text: \"Weather\"\n"
            + "required property QtObject plugin\n" + (properties ?? "") + "}";
    }
    function found(item) {
        let one = null;
        tryVerify(() => { one = findChild(item.Window.contentItem, "weather"); return one !== null && one.visible; });
        return one;
    }
    function init() {
        world.begin("Ada");
        for (const name of ["Mira", "Jo"]) {
            world.receive(name, "Hello");
            world.accept(name);
        }
    }

    function test_inTheConversation_data() {
        return [{ tag: "conv.headerButton" }, { tag: "conv.banner" }];
    }
    function test_inTheConversation(data) {
        addView(data.tag, part("required property string conversation"));
        const item = made({ width: 1280 });
        Navigation.openConversation(world.idOf("Mira"));
        world.settle();
        const one = found(item);
        compare(one.conversation, world.idOf("Mira"));
        Navigation.openConversation(world.idOf("Jo"));
        world.settle();
        compare(one.conversation, world.idOf("Jo"));
        compare(walk.problems(item).join("\n"), "");
    }
    function test_besideTheComposer() {
        addView("comp.button", part("required property string conversation\nrequired property QtObject composer\n"
            + "onClicked: composer.insertText(\"It rains.\")"));
        const item = made({ width: 1280 });
        Navigation.openConversation(world.idOf("Mira"));
        world.settle();
        found(item).clicked();
        compare(world.app.chat.composer.text, "It rains.");
        compare(found(item).composer.send, undefined);
    }
    function test_inTheDetails() {
        addView("det.section", part("required property string conversation"));
        const item = made({ width: 1280 });
        Navigation.openConversation(world.idOf("Mira"));
        Navigation.setDetails(true);
        world.settle();
        compare(found(item).conversation, world.idOf("Mira"));
    }
    function test_inTheDetailsOfAMessage() {
        addView("info.section", part("required property string message"));
        const item = made({ width: 1280 });
        Navigation.openConversation(world.idOf("Mira"));
        world.settle();
        const key = world.app.chat.messages.data(world.app.chat.messages.index(0, 0), Qt.UserRole);
        findChild(item, "conv.list").infoWanted(key);
        world.settle();
        compare(found(item).message, key);
        keyClick(Qt.Key_Escape);
    }
    function test_inTheRail() {
        addView("rail.item", part());
        found(made({ width: 1280 }));
    }
    function test_onTheNetworkPage() {
        addView("netp.section", part());
        const item = made({ width: 1280 });
        Navigation.openPage("network");
        found(item);
    }
    function test_whereConversationsBegin() {
        addView("new.flow", part());
        const item = made({ width: 1280 });
        item.dialogs.openNew();
        found(item);
        compare(walk.problems(item.Window.contentItem).join("\n"), "");
        keyClick(Qt.Key_Escape);
    }
}
