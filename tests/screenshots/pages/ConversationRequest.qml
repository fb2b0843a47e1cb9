import QtQuick

GalleryConversation {
    id: window

    width: 520
    height: 560

    function fillIn() {
        const who = "Somebody with a rather long name that does not end soon";
        world.receive(who, "Hi, we met at the fair. Is this still your number?");
        world.receive(who, "www.example.org/fair");
        world.app.chat.conversation = world.idOf(who);
    }
    fill: fillIn
}
