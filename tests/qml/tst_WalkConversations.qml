import QtQuick
import QtTest
import Sotto.Models

Walker {
    name: "WalkConversations"

    function initTestCase() {
        world.begin("Ada");
        for (const name of ["Mira Solberg of the long name that never ends", "Zoë", "李 雷"]) {
            world.receive(name, "See **you** there, at the `old` place: https://example.org/a/very/long/address/that/goes/on");
            world.accept(name);
            world.send(name, "```\ncode that is rather long and cannot be wrapped, so it has to scroll\n```\nYes");
            world.receive(name, "👍");
        }
        world.receive("Jo", "Hello stranger");
        world.send("Nobody yet", "May I?");
        world.accept("Nobody yet");
    }
    function init() { start(); }
    function cleanup() {
        cleanupLook();
        world.app.conversations.filter = "all";
        Navigation.openPage("chats");
    }

    function test_list_data() {
        return ["all", "unread", "archive"].map(key => ({ tag: key }));
    }
    function test_list(data) {
        world.app.conversations.filter = data.tag;
        everyLook(() => {});
    }

    function test_conversation_data() {
        return ["Mira Solberg of the long name that never ends", "Zoë", "Jo", "Nobody yet", "Ada"].map(name => ({ tag: name }));
    }
    function test_conversation(data) {
        Navigation.openConversation(data.tag === "Ada" ? world.app.profile.accountId : world.idOf(data.tag));
        everyLook(() => {});
        Navigation.setDetails(true);
        everyLook(() => {});
        Navigation.setDetails(false);
    }
    function test_blocked() {
        Navigation.openConversation(world.idOf("Zoë"));
        world.settle();
        world.app.chat.block();
        tryVerify(() => { world.settle(); return world.app.chat.blocked; });
        everyLook(() => {});
        world.app.chat.unblock();
    }
    function test_offline() {
        Navigation.openConversation(world.idOf("Zoë"));
        world.setOnline(false);
        world.advance(4000);
        world.send("Zoë", "Later");
        everyLook(() => {});
        world.setOnline(true);
    }
}
