import QtQuick

GalleryConversation {
    id: window

    function fillIn() {
        for (const name of ["Jo", "Konrad Freiherr von Hohenstein-Waldburg and the whole of his family", "مريم الزهراء", "小林 さくら", "Zoë 🦊", "Mira Solberg"]) {
            world.receive(name, "The boat leaves at nine.");
            world.accept(name);
        }
        world.app.chat.conversation = world.idOf("Mira Solberg");
        world.settle();
        window.say("Then I take the maps.");
        world.advance(6000);
        window.page.dialogs.askForward([window.key(0), window.key(2)]);
        world.settle();
        for (const name of ["Jo", "小林 さくら"])
            world.app.chat.forwarding.toggle(world.idOf(name));
    }
    fill: fillIn
}
