import QtQuick

GalleryConversation {
    id: window

    height: 560

    function fillIn() {
        world.receive("Mira", "look: https://example.org/a/very/long/path/that/wraps?with=arguments&and=more#anchor");
        world.app.chat.conversation = world.idOf("Mira");
        world.settle();
        window.page.dialogs.askLink(world.app.chat.messages.link(window.key(0), 0));
        world.settle();
    }
    fill: fillIn
}
