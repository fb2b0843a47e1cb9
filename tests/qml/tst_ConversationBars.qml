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
