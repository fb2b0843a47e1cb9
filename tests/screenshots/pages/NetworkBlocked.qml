import QtQuick

GallerySettings {
    page: "network"
    height: 1300

    function fillIn() {
        world.setTrouble("offline", "blocked", "Nobody answers.");
        world.setTestSteps([
            { kind: 1, passed: true, ms: 31, cause: "", problem: "" }, { kind: 2, passed: false, ms: 0, cause: "blocked", problem: "" }
        ]);
        world.app.network.diagnosis.run();
        world.settle();
    }
    fill: fillIn
}
