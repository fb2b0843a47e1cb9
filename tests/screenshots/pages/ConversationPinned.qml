import QtQuick

GalleryConversation {
    id: window

    function fillIn() {
        world.receive("Mira Solberg", "We meet at the north gate at half past seven, the side with the two lanterns. Bring the maps and something warm, it is always windy up there.");
        world.accept("Mira Solberg");
        world.app.chat.conversation = world.idOf("Mira Solberg");
        world.settle();
        window.say("Tea is in the blue bottle.");
        world.receive("Mira Solberg", "Good. The boat leaves at nine.");
        world.advance(6000);
        for (const row of [0, 1, 3]) {
            world.app.chat.pin(window.key(row));
            world.settle();
        }
    }
    fill: fillIn
}
