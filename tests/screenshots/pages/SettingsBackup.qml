import QtQuick

GallerySettings {
    page: "backup"
    fill: () => {
        const file = world.fileFor("ada.sottobackup");
        world.receive("Mira", "Hello");
        world.app.backups.create(file, "");
        world.settle();
        world.app.backups.choose(file);
        world.settle();
        world.app.backups.check("");
    }
}
