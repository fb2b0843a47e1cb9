import QtQuick

GalleryFrame {
    width: 900
    height: 700
    then: () => {
        frame.dialogs.openNew();
        world.app.newConversation.text = "";
    }
}
