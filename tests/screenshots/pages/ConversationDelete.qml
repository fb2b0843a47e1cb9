import QtQuick

GalleryConversation {
    id: window

    height: 560

    function fillIn() {
        world.receive("Mira", "Forget that I said anything.");
        world.accept("Mira");
        world.app.chat.conversation = world.idOf("Mira");
        world.settle();
        window.say("Nothing at all?");
        world.advance(6000);
        window.page.dialogs.askDelete([window.key(0)]);
    }
    fill: fillIn
}
