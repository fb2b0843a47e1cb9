import QtQuick
import Sotto.Ui
import Sotto.Onboarding

GalleryPanels {
    id: window

    Loader { id: first; width: window.panelWidth; height: window.panelHeight }
    Loader { id: second; width: window.panelWidth; height: window.panelHeight }

    Component { id: words; RestoreStep { model: world.app.onboarding } }
    Component { id: done; DoneStep { model: world.app.onboarding; online: true } }

    Component.onCompleted: {
        world.begin("Ada");
        const phrase = world.phrase();
        world.fresh();
        first.sourceComponent = words;
        first.item.typed = phrase;
        world.app.onboarding.restore(phrase, "");
        world.settle();
        world.advance(6000);
        second.sourceComponent = done;
    }
}
