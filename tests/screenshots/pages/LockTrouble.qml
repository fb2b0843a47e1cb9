import QtQuick
import Sotto.Ui
import Sotto.Onboarding

GalleryPanels {
    id: window

    TroublePage { profile: world.app.profile; width: window.panelWidth; height: window.panelHeight }
    TroublePage { profile: world.app.profile; width: 360; height: 440 }

    Component.onCompleted: {
        world.begin("Ada");
        world.damageKeystore();
        world.killAndRestart();
    }
}
