import QtQuick
import Sotto.Models

GalleryFrame {
    width: 1180
    height: 900
    then: () => {
        Navigation.openConversation(world.idOf("Mira Solberg"));
        Navigation.setDetails(true);
        world.settle();
        find("det.exportChat").clicked();
    }
}
