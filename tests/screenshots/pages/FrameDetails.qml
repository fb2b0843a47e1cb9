import Sotto.Models

GalleryFrame {
    width: 1180
    then: () => {
        Navigation.openConversation(world.idOf("Jo"));
        Navigation.setDetails(true);
    }
}
