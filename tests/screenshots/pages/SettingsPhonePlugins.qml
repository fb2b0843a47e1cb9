import QtQuick

GallerySettings {
    page: "plugins"
    width: 360
    height: 1100

    function fillIn() {
        world.addPlugin({
            id: "org.example.weather", name: "Weather in conversations", version: "0.3.1", state: "failed",
            description: "Tells what the sky looks like where the other one is.", provides: ["sotto.content/1", "sotto.ui/1"],
            permissions: ["network", "messages"], granted: ["network"], reason: "It did not start within 10 seconds."
        });
    }
    fill: fillIn
}
