import QtQuick

GallerySettings {
    page: "profile"
    fill: () => {
        world.setKeyStore(true);
        world.app.settings.set("words.unchecked", "on");
        world.app.keyStore.look();
    }
}
