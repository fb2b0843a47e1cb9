import QtQuick

GalleryFrame {
    width: 900
    height: 600
    then: () => {
        frame.dialogs.openNew();
        world.app.newConversation.text = "write to " + world.idOf("Stranger") + " soon";
    }
}
