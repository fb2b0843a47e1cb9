import QtQuick

/// A name that is being completed.
GalleryConversation {
    id: window

    height: 440

    function fillIn() {
        const mira = "Mira Held";
        world.receive(mira, "Who told you?");
        world.accept(mira);
        world.app.chat.conversation = world.idOf(mira);
        world.settle();
        world.app.chat.composer.insert("It was @m");
        window.page.compose();
    }
    fill: fillIn
}
