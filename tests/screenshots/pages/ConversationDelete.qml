import QtQuick

GalleryConversation {
    id: window

    height: 560

    function fillIn() {
        world.receive("Mira", "Forget that I said anything.");
        world.accept("Mira");
        world.app.chat.conversation = world.idOf("Mira");
        world.settle();
        window.page.dialogs.askDelete([window.key(0)]);
    }
    fill: fillIn
}
