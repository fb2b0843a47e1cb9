import QtQuick

GallerySettings {
    page: "keyboard"
    height: 1000

    function fillIn() {
        world.app.commands.resetAll();
        world.app.commands.setBinding("myId", "Ctrl+N");
    }
    fill: fillIn
    Component.onDestruction: world.app.commands.resetAll()
}
