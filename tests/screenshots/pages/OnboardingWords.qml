import QtQuick
import Sotto.Ui
import Sotto.Onboarding

GalleryPanels {
    id: window

    PhraseStep { model: world.app.onboarding; sheet: world.app.recovery; width: window.panelWidth; height: window.panelHeight }
    PhraseStep { id: shown; model: world.app.onboarding; sheet: world.app.recovery; width: window.panelWidth; height: window.panelHeight }
    Loader { id: check; width: window.panelWidth; height: window.panelHeight }

    Component { id: step; CheckStep { model: world.app.onboarding } }

    Component.onCompleted: {
        world.fresh();
        world.app.onboarding.create("Ada");
        world.settle();
        window.press(shown, "onb.reveal");
        window.press(shown, "onb.copy");
        window.press(shown, "onb.qr");
        check.sourceComponent = step;
        window.press(check.item, "onb.next");
    }
}
