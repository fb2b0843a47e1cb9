import QtQuick

GalleryConversation {
    height: 440

    function fillIn() {
        world.app.chat.conversation = world.idOf("Mira");
        world.settle();
        world.app.chat.block();
    }
    fill: fillIn
}
