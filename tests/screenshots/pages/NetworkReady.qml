import QtQuick

GallerySettings {
    page: "network"
    height: 1500

    function fillIn() {
        world.setRoutes(2);
        world.app.settings.set("network.proxy", "socks5://ada:secret@127.0.0.1:9050");
        world.setTestSteps([
            { kind: 0, passed: true, ms: 4, cause: "", problem: "" }, { kind: 1, passed: true, ms: 31, cause: "", problem: "" },
            { kind: 2, passed: true, ms: 160, cause: "", problem: "" }, { kind: 3, passed: true, ms: 812, cause: "", problem: "" }
        ]);
        world.settle();
        world.app.network.diagnosis.run();
        world.settle();
    }
    fill: fillIn
}
