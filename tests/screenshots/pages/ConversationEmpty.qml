import QtQuick

GalleryConversation {
    height: 440

    function fillIn() {
        world.app.contact.setNickname(world.idOf("Mira"), "Mira");
        world.settle();
        world.app.chat.conversation = world.idOf("Mira");
    }
    fill: fillIn
}
