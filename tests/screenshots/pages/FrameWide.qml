import Sotto.Models

GalleryFrame {
    width: 1180
    height: 760
    then: () => Navigation.openConversation(world.idOf("Mira Solberg"))
}
