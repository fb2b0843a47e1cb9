import QtQuick

GalleryConversation {
    id: window

    height: 440

    function fillIn() {
        world.receive("Mira", "Why don't you answer?");
        world.accept("Mira");
        world.app.chat.conversation = world.idOf("Mira");
        world.settle();
        window.say("Please stop.");
        world.advance(6000);
        world.app.chat.block();
    }
    fill: fillIn
}
