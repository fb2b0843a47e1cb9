import Sotto.Models

GalleryFrame {
    width: 900
    height: 900
    then: () => {
        world.send("Kasimir", "The theme of the evening is tickets, and I have none.");
        world.receive("Mira Solberg", "I have been thinking about it for a long time and came to no end at all, so let me ask: do the tickets cost anything?");
        world.receive("مريم الزهراء", "هل وصلت tickets اليوم؟");
        world.app.search.text = "ti";
        Navigation.openConversation(world.idOf("Mira Solberg"));
    }
}
