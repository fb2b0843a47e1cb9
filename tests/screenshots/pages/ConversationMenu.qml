import QtQuick

GalleryConversation {
    id: window

    height: 640

    function fillIn() {
        world.receive("Mira", "See https://example.org/menu for today.");
        world.accept("Mira");
        world.app.chat.conversation = world.idOf("Mira");
        world.settle();
        window.say("Thanks!");
        world.advance(6000);
    }
    fill: fillIn

    Timer {
        interval: 200
        running: window.visible
        onTriggered: window.page.timeline.openMenu(window.page.timeline.itemAtIndex(2))
    }
}
