import QtQuick
import Sotto.Ui

GallerySettings {
    page: "plugins"
    width: 360 * Theme.zoom
    height: 1100 * Theme.zoom

    function fillIn() {
        world.addPlugin({
            id: "org.example.weather", name: "Weather in conversations", version: "0.3.1", state: "failed",
            description: "Tells what the sky looks like where the other one is.", provides: ["sotto.content/1", "sotto.ui/1"],
            permissions: ["network", "messages"], granted: ["network"], reason: "It did not start within 10 seconds."
        });
    }
    fill: fillIn
}
