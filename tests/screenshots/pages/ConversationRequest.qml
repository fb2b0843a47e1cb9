import QtQuick
import Sotto.Ui

GalleryConversation {
    id: window

    width: 520 * Theme.zoom
    height: 560 * Theme.zoom

    function fillIn() {
        const who = "Somebody with a rather long name that does not end soon";
        world.receive(who, "Hi, we met at the fair. Is this still your number?");
        world.receive(who, "www.example.org/fair");
        world.app.chat.conversation = world.idOf(who);
    }
    fill: fillIn
}
