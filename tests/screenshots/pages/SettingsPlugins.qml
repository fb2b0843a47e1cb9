import QtQuick

GallerySettings {
    page: "plugins"
    height: 1500
    fill: addAll

    function addAll() {
        world.addPlugin({
            id: "org.sotto.storage.leveldb", name: "LevelDB storage", version: "1.0.0", state: "running", bundled: true,
            description: "Keeps messages in a folder of this computer.", provides: ["sotto.storage/1"]
        });
        world.addPlugin({
            id: "org.sotto.transport.direct", name: "Direct transport", version: "1.0.0", state: "resolved", bundled: true,
            description: "Asks nodes without a route between. They see the address of this computer.", provides: ["sotto.transport/1"],
            permissions: ["network"], granted: ["network"], reason: "Not in use: another transport is chosen."
        });
        world.addPlugin({
            id: "org.example.weather", name: "Weather in conversations with a name that needs two lines", version: "0.3.1", state: "failed",
            description: "Tells what the sky looks like where the other one is.", provides: ["sotto.content/1", "sotto.ui/1"],
            permissions: ["network", "messages"], granted: ["network"], reason: "It did not start within 10 seconds."
        });
        world.addPlugin({
            id: "org.example.old", name: "", version: "", state: "failed",
            reason: "plugin.json: \"sdk\" says that the plugin is built for SDK 9.0, but this program has SDK 1.0."
        });
        world.addPlugin({
            id: "org.example.map", name: "Maps", version: "2.0.0", state: "running", suspect: true, reason: "The program ended while it was being started.",
            views: [{ slot: "set.page", file: "/nowhere/Map.qml", title: "Maps" }]
        });
        world.app.plugins.noteCrash("org.example.map", "ReferenceError: map is not defined");
        world.app.plugins.setEnabled("org.example.weather", false);
    }
}
