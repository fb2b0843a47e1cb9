import QtQuick

GalleryConversation {
    id: window

    function fillIn() {
        const who = "Jonas Okonkwo";
        world.receive(who, "Can you hear me?");
        world.accept(who);
        world.app.chat.conversation = world.idOf(who);
        world.settle();
        window.say("Loud and clear.");
        world.advance(6000);
        world.setRefusing(true);
        window.say("Hello?");
        world.advance(6000);
        world.setRefusing(false);
        world.setOnline(false);
        window.say("This one waits for a connection, and it is long enough to wrap into a second line of its bubble.");
        world.advance(6000);
    }
    fill: fillIn
}
