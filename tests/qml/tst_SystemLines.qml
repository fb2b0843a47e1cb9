import QtQuick
import QtTest

/// What happened in a conversation, and what one can do about it; cards and names in messages.
ConversationCase {
    name: "SystemLines"

    function menuOf(page) {
        keyClick(Qt.Key_Up, Qt.ControlModifier);
        keyClick(Qt.Key_Return);
        const menu = findChild(page, "conv.messageMenu");
        tryCompare(menu, "opened", true);
        return menu;
    }

    function test_aCallThatRingsCanBeDeclined() {
        meet("Mira", []);
        world.call("Mira");
        const page = open("Mira");
        verify(row(page, 0).text.includes("called"));
        compare(row(page, 0).offer, "call");
        const decline = findChild(menuOf(page), "conv.menu.decline");
        verify(decline.visible);
        decline.triggered();
        world.settle();
        verify(row(page, 0).text.includes("you declined"));
        compare(row(page, 0).offer, "");
    }
    function test_aCallThatEndedCannot() {
        meet("Mira", []);
        world.call("Mira");
        world.advance(60000);
        const page = open("Mira");
        compare(row(page, 0).offer, "");
        verify(!findChild(menuOf(page), "conv.menu.decline").visible);
    }
    function test_timersAreTakenOver() {
        meet("Mira", []);
        world.setTimerOf("Mira", 3600);
        const page = open("Mira");
        compare(row(page, 0).offer, "timer");
        verify(chat.disappearing.differs);
        const menu = menuOf(page);
        const same = findChild(menu, "conv.menu.sameTimer");
        verify(same.visible);
        same.triggered();
        menu.close();
        world.settle();
        verify(!chat.disappearing.differs);
    }
    function test_namesStandInPlaceOfIds() {
        meet("Mira", ["ask @" + world.app.profile.accountId + " or @" + world.idOf("Mira")]);
        const page = open("Mira");
        verify(row(page, 0).text.includes("Ada"));
        verify(row(page, 0).text.includes("Mira"));
        verify(!row(page, 0).text.includes("05"));
        verify(row(page, 0).spoken.includes("ask @Ada or @Mira"));
        chat.reply(row(page, 0).key);
        compare(chat.composer.replyText, "ask @Ada or @Mira");
    }
    function test_answersLeadToWhatTheyAnswer() {
        meet("Mira", ["one", "two"]);
        const page = open("Mira");
        chat.reply(row(page, 1).key);
        chat.composer.text = "an answer";
        chat.composer.send();
        world.settle();
        verify(row(page, 0).answers);
        const quoted = findChild(menuOf(page), "conv.menu.quoted");
        verify(quoted.visible);
        quoted.triggered();
        world.settle();
        tryVerify(() => row(page, 2).marked);
    }
    function test_invitationsShowWhereTheyLead() {
        meet("Mira", []);
        world.receiveInvitation("Mira", "https://chat.example/garden?public_key=" + "a".repeat(64), "Garden");
        const page = open("Mira");
        verify(row(page, 0).text.includes("Garden"));
        compare(row(page, 0).card.host, "chat.example");
        verify(chat.messages.link(row(page, 0).key, -1).startsWith("https://chat.example/garden"));
    }
}
