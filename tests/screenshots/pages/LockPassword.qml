import QtQuick
import Sotto.Ui
import Sotto.Onboarding

GalleryPanels {
    id: window

    LockScreen { id: plain; profile: world.app.profile; width: window.panelWidth; height: window.panelHeight }
    LockScreen { id: wrong; profile: world.app.profile; width: window.panelWidth; height: window.panelHeight }
    LockScreen { profile: world.app.profile; width: 360; height: 440 }

    Component.onCompleted: {
        world.begin("Ada");
        world.app.settings.changePassword("", "correct horse");
        for (let i = 0; i < 50 && !world.app.profile.isProtected; ++i)
            world.settle();
        world.app.profile.lock();
        world.settle();
        wrong.wrong = true;
    }
}
