import QtQuick

GalleryConversation {
    id: window

    function fillIn() {
        world.receive("Mira Solberg", "Green tea or black tea?");
        world.accept("Mira Solberg");
        world.app.chat.conversation = world.idOf("Mira Solberg");
        world.settle();
        window.say("Tea. Any tea.");
        world.receive("Mira Solberg", "Then the smoky one.");
        world.receive("Mira Solberg", "I have too much of that tea anyway, it keeps coming in the post and nobody else drinks it.");
        world.advance(6000);
        window.page.find();
        world.app.chat.finder.text = "tea";
        world.settle();
    }
    fill: fillIn
}
