import QtQuick
import Sotto.Ui

GalleryConversation {
    id: window

    width: 360 * Theme.zoom
    height: 640 * Theme.zoom

    function fillIn() {
        const who = "Mira";
        world.receive(who, "hi");
        world.receive(who, "Are you the one from the lake? I lost your number when the phone fell into the water.");
        world.receive(who, "https://pictures.example.org/albums/2024/summer/lake/img_2231.jpg");
        world.receive(who, "😀");
        world.app.chat.conversation = world.idOf(who);
        world.settle();
    }
    fill: fillIn
}
