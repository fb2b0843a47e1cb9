import QtQuick

GalleryConversation {
    id: window

    height: 640

    function fillIn() {
        world.receive("Mira", "😀😃😄");
        world.accept("Mira");
        world.app.chat.conversation = world.idOf("Mira");
        world.settle();
        window.say("🎉");
        window.say("👩‍👩‍👧‍👦 🏳️‍🌈 🇳🇴");
        world.receive("Mira", "Six in a row are 😀😃😄😁😆😅 just text");
        world.advance(6000);
        window.page.composer.pickEmoji();
    }
    fill: fillIn
}
