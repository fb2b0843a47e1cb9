import QtQuick
import QtTest

/// The bars around the messages.
ConversationCase {
    name: "ConversationBars"

    SignalSpy { id: back; signalName: "back" }
    SignalSpy { id: details; signalName: "detailsWanted" }

    function test_bars() {
        world.receive("Mira", "hi");
        const page = open("Mira");
        verify(shown(page, "conv.accept"));
        mouseClick(findChild(page, "conv.accept"));
        world.settle();
        verify(!shown(page, "conv.accept"));
        chat.block();
        world.settle();
        verify(shown(page, "conv.unblock"));
        verify(!shown(page, "comp.text"));
        mouseClick(findChild(page, "conv.unblock"));
        world.settle();
        verify(shown(page, "comp.text"));
    }
    function test_theFirstMessageIsARequest() {
        const page = open("Mira");
        const bar = findChild(page, "conv.bar");
        verify(shown(page, "conv.bar"));
        verify(bar.text.includes("gets a request first"));
        verify(shown(page, "comp.text"));
        verify(!shown(page, "conv.accept"));
        editor(page).forceActiveFocus();
        type("hello");
        keyClick(Qt.Key_Return);
        world.settle();
        tryVerify(() => bar.text.startsWith("Waiting for"));
        world.receive("Mira", "hi");
        tryVerify(() => !bar.visible);
    }
    function test_blockedWithoutAConversation() {
        const page = open("Mira");
        chat.block();
        world.settle();
        chat.conversation = "";
        chat.conversation = world.idOf("Mira");
        world.settle();
        tryVerify(() => shown(page, "conv.unblock"));
        verify(!shown(page, "comp.text"));
    }
    function test_backAndDetails() {
        const page = open("Mira", { canGoBack: true });
        back.target = page;
        back.clear();
        details.target = page;
        details.clear();
        keyClick(Qt.Key_Escape);
        compare(back.count, 1);
        mouseClick(findChild(page, "conv.details"));
        compare(details.count, 1);
        mouseClick(findChild(page, "conv.person"));
        compare(details.count, 2);
    }
}
