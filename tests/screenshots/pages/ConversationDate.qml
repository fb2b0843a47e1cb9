import QtQuick

GalleryConversation {
    id: window

    function fillIn() {
        world.receive("Mira Solberg", "Green tea or black tea?");
        world.accept("Mira Solberg");
        world.app.chat.conversation = world.idOf("Mira Solberg");
        world.settle();
        world.advance(6000);
        window.page.find();
        window.page.dialogs.askDate();
        world.settle();
    }
    fill: fillIn
}
