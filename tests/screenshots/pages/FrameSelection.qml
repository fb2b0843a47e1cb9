import QtQuick

GalleryFrame {
    width: 600
    height: 640
    then: () => {
        for (const name of ["Mira Solberg", "Jo"])
            world.app.conversations.toggleSelected(world.idOf(name));
        world.app.settings.set("words.unchecked", "on");
        world.app.network.pause(true);
    }
}
