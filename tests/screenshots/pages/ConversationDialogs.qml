import QtQuick

GalleryConversation {
    id: window

    function fillIn() {
        world.receive("Mira", "look: https://example.org/a/very/long/path/that/wraps?with=arguments&and=more#anchor");
        world.app.chat.conversation = world.idOf("Mira");
        world.settle();
        window.page.dialogs.showInfo(window.key(0));
        world.settle();
    }
    fill: fillIn
}
