import QtQuick
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

GalleryPanels {
    id: window

    Loader { id: first; width: window.panelWidth; height: window.panelHeight }
    Loader { id: second; width: window.panelWidth; height: window.panelHeight }
    Loader { id: third; width: window.panelWidth; height: window.panelHeight }

    Component { id: step; ProtectStep { model: world.app.onboarding; keyStore: world.app.keyStore } }
    Component { id: done; DoneStep { model: world.app.onboarding; online: false } }

    Component.onCompleted: {
        world.fresh();
        world.setKeyStore(true);
        world.app.onboarding.create("Ada");
        world.app.keyStore.look();
        world.settle();
        first.sourceComponent = step;
        second.sourceComponent = step;
        third.sourceComponent = done;
        world.settle();
        window.find(second.item, "guard.both").checked = true;
        window.find(second.item, "onb.password").text = "correct horse battery";
        window.find(second.item, "onb.passwordAgain").text = "correct house battery";
        window.find(second.item, "onb.next").clicked();
    }
}
