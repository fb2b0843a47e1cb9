import QtQuick
import Sotto.Ui
import Sotto.Onboarding

GalleryPanels {
    id: window

    StartStep { app: world.app; width: window.panelWidth; height: window.panelHeight }
    StartStep { id: open; app: world.app; width: window.panelWidth; height: window.panelHeight }
    CreateStep { id: create; model: world.app.onboarding; width: window.panelWidth; height: window.panelHeight }

    Component.onCompleted: {
        world.fresh();
        window.find(open, "onb.advanced").clicked();
        create.typed = "Ada ".repeat(40);
    }
}
