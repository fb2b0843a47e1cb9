GalleryFrame {
    width: 900
    height: 640
    then: () => world.app.search.text = "photosynthesis"
}
