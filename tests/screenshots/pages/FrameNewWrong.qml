import QtQuick

GalleryFrame {
    width: 360
    height: 640
    then: () => {
        frame.dialogs.openNew();
        world.app.newConversation.text = world.idOf("Stranger") + "05";
    }
}
