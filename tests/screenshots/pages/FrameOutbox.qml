import Sotto.Models

GalleryFrame {
    width: 900
    height: 640
    then: () => {
        world.setOnline(false);
        world.send("Mira Solberg", "I bring the map, and something to eat for the way back. It may take longer than we think.");
        world.send("Jo", "Later");
        world.advance(30000);
        Navigation.openPage("outbox");
    }
}
