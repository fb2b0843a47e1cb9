GalleryFrame {
    width: 360
    height: 640
    then: () => {
        world.send("Kasimir", "The theme of the evening is tickets, and I have none.");
        world.app.search.searchIn(world.idOf("Mira Solberg"), "tick");
        world.settle();
        world.app.search.leaveScope();
    }
}
