import QtQuick
import Sotto.Ui
import Sotto.Settings

Window {
    width: 960 * Theme.zoom
    height: 900 * Theme.zoom
    color: Theme.color.surface
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    SettingsPage {
        anchors.fill: parent
        app: world.app
        current: "profile"
    }

    Component.onCompleted: {
        world.begin("Ada Lovelace");
        world.setKeyStore(true);
        world.app.settings.set("words.unchecked", "on");
        world.app.keyStore.look();
        world.settle();
        world.app.settings.revealWords("");
        world.settle();
    }
}
