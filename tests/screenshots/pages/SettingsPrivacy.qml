import QtQuick

GallerySettings {
    page: "privacy"
    height: 1300

    function fillIn() {
        world.receive("Jo from the very long street behind the station", "hi");
        world.app.conversations.setBlocked(world.idOf("Jo from the very long street behind the station"), true);
        world.app.settings.set("privacy.trustedHosts", "example.org a-very-long-name-of-a-host-that-hardly-fits.pictures.example.net");
    }
    fill: fillIn
}
