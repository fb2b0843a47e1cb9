import QtQuick
import Sotto.Ui
import Sotto.Onboarding

GalleryPanels {
    id: window

    LockScreen { profile: world.app.profile; width: window.panelWidth; height: window.panelHeight }
    LockScreen { profile: world.app.profile; width: 360; height: 440 }

    Component.onCompleted: {
        world.begin("Ada");
        world.setKeyStore(true);
        world.app.settings.changeProtection("", true, false, "");
        for (let i = 0; i < 50 && !world.app.profile.isProtected; ++i)
            world.settle();
        world.app.profile.lock();
        world.settle();
        world.setKeyStore(false);
        world.app.profile.unlock("");
        world.settle();
    }
}
