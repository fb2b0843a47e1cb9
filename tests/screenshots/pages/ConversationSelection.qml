import QtQuick

GalleryConversation {
    id: window

    function fillIn() {
        world.receive("Mira Solberg", "Shall we meet at the bridge?");
        world.accept("Mira Solberg");
        world.app.chat.conversation = world.idOf("Mira Solberg");
        world.settle();
        world.receive("Mira Solberg", "The one with the lanterns, not the railway bridge.");
        world.receive("Mira Solberg", "Half past six.");
        window.say("I'll bring the lamp.");
        window.say("And something warm to drink, because the wind comes straight from the sea in the evening.");
        world.advance(6000);
        for (const row of [0, 1, 3])
            world.app.chat.selection.toggle(window.key(row));
    }
    fill: fillIn
}
