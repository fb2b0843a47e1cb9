import Sotto.Models

GalleryFrame {
    id: window

    width: 900
    height: 900
    then: () => {
        for (const text of ["tickets", "from:Mira has:link", "the name of the place by the harbour where we had tea"]) {
            world.app.search.text = text;
            world.app.search.remember();
            world.settle();
        }
        world.app.search.text = "";
        Navigation.openConversation(world.idOf("Jo"));
        world.app.commands.run("search");
    }
}
