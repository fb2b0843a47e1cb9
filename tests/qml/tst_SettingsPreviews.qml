import QtQuick
import QtTest
import Sotto.Settings

/// Link previews are turned on after a question only, which says who will see what.
TestCase {
    id: test

    name: "SettingsPreviews"
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

    function init() {
        // A dialog that closes is gone at once.
        stage.setView(1, false);
        world.begin("Ada");
    }
    function page(key) {
        const item = createTemporaryObject(settings, test, { current: key });
        waitForRendering(item);
        return item;
    }

    function test_previewsNeedAQuestion() {
        const values = () => world.app.settings.values;
        const item = page("privacy");
        const control = findChild(item, "set.privacy.linkPreviews");
        const dialog = findChild(item, "dlg.previews");
        control.toggle();
        control.toggled();
        tryCompare(dialog, "opened", true);
        verify(dialog.body.includes("this computer's address"));
        dialog.reject();
        tryCompare(dialog, "visible", false);
        tryCompare(control, "checked", false);
        compare(values()["privacy.linkPreviews"], "off");
        control.toggle();
        control.toggled();
        dialog.accept();
        tryVerify(() => { world.settle(); return values()["privacy.previewsDirect"] === "on"; });
        compare(values()["privacy.linkPreviews"], "on");
        control.toggle();
        control.toggled();
        tryVerify(() => { world.settle(); return values()["privacy.linkPreviews"] === "off"; });
        compare(values()["privacy.previewsDirect"], "off");
    }
    function test_previewsThroughTheProxyDoNotGoAroundIt() {
        const values = () => world.app.settings.values;
        world.app.settings.set("network.proxy", "socks5://127.0.0.1:9050");
        world.settle();
        const item = page("privacy");
        const held = findChild(item, "set.privacy.linkPreviews.held");
        const dialog = findChild(item, "dlg.previews");
        dialog.open();
        verify(dialog.body.includes("the proxy's address"));
        dialog.accept();
        tryVerify(() => { world.settle(); return values()["privacy.linkPreviews"] === "on"; });
        compare(values()["privacy.previewsDirect"], "off");
        verify(!held.visible);
        world.app.settings.reset("network.proxy");
        tryVerify(() => { world.settle(); return held.visible; });
        world.app.settings.reset("privacy.linkPreviews");
        world.settle();
    }
}
