import Sotto.Models

GalleryFrame {
    width: 900
    height: 640
    then: () => Navigation.openPage("requests")
}
