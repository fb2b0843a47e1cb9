import QtQuick
import Sotto.Ui

GalleryFrame {
    width: 360 * Theme.zoom
    height: 640 * Theme.zoom
    then: () => {
        frame.dialogs.openNew();
        world.app.newConversation.text = world.idOf("Stranger") + "05";
    }
}
