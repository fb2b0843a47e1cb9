import QtQuick

GallerySettings {
    page: "backup"
    fill: () => {
        world.app.backups.choose("file://" + world.writeFile("a long name of a letter that is no backup at all.txt", "Dear diary"));
    }
}
