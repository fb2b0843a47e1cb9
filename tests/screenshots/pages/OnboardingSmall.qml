import QtQuick
import Sotto.Ui
import Sotto.Onboarding

GalleryPanels {
    id: window

    panelWidth: 360
    panelHeight: 440

    StartStep { app: world.app; width: window.panelWidth; height: window.panelHeight }
    PhraseStep { model: world.app.onboarding; sheet: world.app.recovery; width: window.panelWidth; height: window.panelHeight }
    ProtectStep { model: world.app.onboarding; keyStore: world.app.keyStore; width: window.panelWidth; height: window.panelHeight }
    DoneStep { model: world.app.onboarding; online: true; width: window.panelWidth; height: window.panelHeight }

    Component.onCompleted: {
        world.fresh();
        world.setKeyStore(true);
        world.app.onboarding.create("Ada");
        world.app.keyStore.look();
        world.settle();
    }
}
