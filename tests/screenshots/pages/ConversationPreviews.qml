import QtQuick

GalleryConversation {
    id: window

    function fillIn() {
        world.publish("How to keep a diary that nobody else can read – a very long title that hardly ends");
        world.app.settings.set("privacy.linkPreviews", "on");
        world.app.settings.set("privacy.previewsDirect", "on");
        world.receiveCard("Mira", "look: https://example.org/b", "https://example.org/b", "Ten quiet places by the sea");
        world.accept("Mira");
        world.receiveCard("Mira", "and this one https://a-very-long-name-of-a-host-that-hardly-fits.pictures.example.net/c",
            "https://a-very-long-name-of-a-host-that-hardly-fits.pictures.example.net/c",
            "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd, a title of two directions that is long enough for a second line, and a third");
        world.app.chat.conversation = world.idOf("Mira");
        world.settle();
        world.app.chat.composer.text = "https://example.org/diary";
        world.app.chat.composer.preview.askNow();
        world.settle();
        window.say("https://example.org/diary");
        window.say("No card here.");
        world.app.chat.composer.text = "One more: https://example.org/more";
        world.app.chat.composer.preview.askNow();
        world.settle();
    }
    fill: fillIn
}
