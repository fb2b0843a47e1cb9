import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

GalleryPanels {
    id: window

    Loader { id: first; width: window.panelWidth; height: window.panelHeight }
    RestoreStep { model: world.app.onboarding; width: window.panelWidth; height: window.panelHeight }
    RestoreStep { model: world.app.onboarding; typed: "1. abbey\n2. qcidic\n3. adept alarms qqqq "; width: window.panelWidth; height: window.panelHeight }

    Component { id: step; ProtectStep { model: world.app.onboarding; keyStore: world.app.keyStore } }

    Component.onCompleted: {
        world.fresh();
        world.app.keyStore.look();
        world.settle();
        first.sourceComponent = step;
        world.settle();
    }
}
