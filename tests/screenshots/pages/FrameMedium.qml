import Sotto.Models

GalleryFrame {
    width: 900
    height: 600
    then: () => Navigation.openConversation(world.idOf("Mira Solberg"))
}
