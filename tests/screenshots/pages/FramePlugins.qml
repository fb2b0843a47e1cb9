import Sotto.Models

/// What plugins add to the frame.
GalleryFrame {
    id: window

    width: 1280
    height: 760

    function add(slot: string, id: string, title: string, qml: string): void {
        const file = world.writeFile(id + "/qml/Part.qml", "import QtQuick\nimport Sotto.Ui\n" + qml);
        world.addPlugin({
            id: "org.example." + id, name: title, version: "1.0.0", state: "running",
            folder: file.replace("/qml/Part.qml", ""), views: [{ slot: slot, file: file, title: title }]
        });
    }
    then: () => {
        const button = "IconButton { required property QtObject plugin; ";
        add("rail.item", "stars", "Stars", button + "iconName: \"star\"; text: \"Stars\" }");
        add("conv.headerButton", "weather", "Weather", button + "required property string conversation; iconName: \"community\"; text: \"Weather\" }");
        add("comp.button", "scan", "Scanner", button + "required property string conversation; required property QtObject composer; iconName: \"camera\"; text: \"Scan\" }");
        add("conv.banner", "tides", "Tides", "Banner { required property QtObject plugin; required property string conversation; text: \"High water at 21:40\"; kind: Banner.Info }");
        add("det.section", "maps", "Maps", "Label { required property QtObject plugin; required property string conversation; text: \"Last seen at the harbour\" }");
        Navigation.openConversation(world.idOf("Mira Solberg"));
        Navigation.setDetails(true);
        world.settle();
    }
}
