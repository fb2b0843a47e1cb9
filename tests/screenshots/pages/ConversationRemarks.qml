import QtQuick

/// People who are named, an invitation, a timer that can be taken over, and a call that rings.
GalleryConversation {
    id: window

    function fillIn() {
        const mira = "Mira Held";
        world.receive(mira, "Hi");
        world.accept(mira);
        world.receive(mira, "**Bring** @" + world.app.profile.accountId + " and @" + world.idOf(mira)
            + ", says @05" + "c".repeat(64));
        world.receiveInvitation(mira, "https://chat.garden.example/lake?public_key=" + "a".repeat(64), "People at the lake");
        world.setTimerOf(mira, 86400);
        world.call(mira);
        world.app.chat.conversation = world.idOf(mira);
        world.settle();
    }
    fill: fillIn
}
