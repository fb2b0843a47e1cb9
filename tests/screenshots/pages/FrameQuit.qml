import Sotto.Models

GalleryFrame {
    width: 760
    height: 560
    then: () => {
        world.setOnline(false);
        world.send("Mira Solberg", "I bring the map.");
        world.send("Jo", "Later");
        world.app.quit();
    }
}
