import QtQuick
import Sotto.Ui
import Sotto.Onboarding

GalleryPanels {
    id: window

    function press(item, name: string): void {
        if (item.objectName === name)
            item.clicked();
        for (const child of item.children)
            press(child, name);
    }

    PhraseStep { model: world.app.onboarding; sheet: world.app.recovery; width: window.panelWidth; height: window.panelHeight }
    PhraseStep { id: shown; model: world.app.onboarding; sheet: world.app.recovery; width: window.panelWidth; height: window.panelHeight }
    Loader { id: check; width: window.panelWidth; height: window.panelHeight }

    Component { id: step; CheckStep { model: world.app.onboarding } }

    Component.onCompleted: {
        world.fresh();
        world.app.onboarding.create("Ada");
        world.settle();
        press(shown, "onb.reveal");
        press(shown, "onb.copy");
        press(shown, "onb.qr");
        check.sourceComponent = step;
        press(check.item, "onb.next");
    }
}
