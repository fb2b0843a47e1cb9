import Sotto.Models

GalleryFrame {
    width: 900
    height: 640
    then: () => {
        Navigation.openConversation(world.idOf("Mira Solberg"));
        world.settle();
        const messages = world.app.chat.messages;
        for (const row of [0, 2])
            world.app.chat.star(messages.data(messages.index(row, 0), Qt.UserRole));
        world.settle();
        world.app.search.searchIn(world.idOf("Mira Solberg"), "is:starred");
        world.settle();
        Navigation.openConversation(world.idOf("Mira Solberg"));
    }
}
