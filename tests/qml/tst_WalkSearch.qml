import QtQuick
import QtTest
import Sotto.Models

/// The search in all its states.
Walker {
    name: "WalkSearch"

    function initTestCase() {
        world.begin("Ada");
        for (const name of ["Mira Solberg of the long name that never ends", "Zoë", "李 雷"]) {
            world.receive(name, "See you there, at the old place by the harbour where we had the tea that nobody liked, and bring the theme of the evening");
            world.accept(name);
        }
        world.app.search.text = "harbour";
        world.app.search.remember();
        world.settle();
    }
    function init() { start(); }
    function cleanup() {
        cleanupLook();
        world.app.search.clear();
        Navigation.openPage("chats");
    }
    function lookFor(text) {
        world.app.search.text = text;
        everyLook(() => {});
    }

    function test_start() {
        everyLook(() => findChild(main.contentItem, "list.search").forceActiveFocus());
    }
    function test_results_data() {
        return ["the", "Mira", "from:", "from:Zoë tea", "is:starred", "qqqqq"].map(text => ({ tag: text }));
    }
    function test_results(data) {
        lookFor(data.tag);
    }
    function test_oneConversation() {
        world.app.search.searchIn(world.idOf("Mira Solberg of the long name that never ends"), "tea");
        everyLook(() => {});
    }
    function test_starred() {
        Navigation.openConversation(world.idOf("Zoë"));
        world.settle();
        const messages = world.app.chat.messages;
        for (let i = 0; i < messages.count; ++i)
            world.app.chat.star(messages.data(messages.index(i, 0), Qt.UserRole));
        everyLook(() => {});
    }
    function test_date() {
        Navigation.openConversation(world.idOf("Zoë"));
        world.settle();
        walk.draw(main);
        world.app.commands.run("goToDate");
        everyLook(() => {});
    }
}
