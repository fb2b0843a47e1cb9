import QtQuick
import QtTest
import Sotto.Models

Walker {
    name: "WalkPages"

    function initTestCase() {
        world.begin("Ada");
        world.receive("Mira", "May I?");
        world.receive("Jo", "Hello stranger");
        world.receive("Zoë", "Hi");
        world.accept("Zoë");
        world.setOnline(false);
        world.send("Zoë", "Later");
    }
    function init() { start(); }
    function cleanup() {
        cleanupLook();
        Navigation.openPage("chats");
    }

    function test_settings_data() {
        return ["profile", "privacy", "security", "notifications", "appearance", "language", "network", "backup", "plugins", "about", "danger"]
            .map(key => ({ tag: key }));
    }
    function test_settings(data) {
        Navigation.openPage("settings");
        everyLook(() => {
            walk.draw(main);
            findChild(main.contentItem, "page.settings").current = data.tag;
        });
    }
    function test_pages_data() {
        return ["settings", "requests", "outbox", "network", "plugins"].map(key => ({ tag: key }));
    }
    function test_pages(data) {
        Navigation.openPage(data.tag);
        everyLook(() => {});
    }
}
