import QtQuick

GalleryFrame {
    width: 900
    height: 600

    function fill(): void {
        world.app.settings.set("words.unchecked", "on");
    }
}
