import QtQuick
import Sotto.Ui
import Sotto.Onboarding

GalleryPanels {
    id: window

    StartStep { app: world.app; width: window.panelWidth; height: window.panelHeight }
    StartStep { id: open; app: world.app; width: window.panelWidth; height: window.panelHeight }
    CreateStep { id: create; model: world.app.onboarding; width: window.panelWidth; height: window.panelHeight }

    function find(item, name: string) {
        if (item.objectName === name)
            return item;
        for (const child of item.children) {
            const found = find(child, name);
            if (found)
                return found;
        }
        return null;
    }

    Component.onCompleted: {
        world.fresh();
        find(open, "onb.advanced").clicked();
        create.typed = "Ada ".repeat(40);
    }
}
