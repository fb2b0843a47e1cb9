import QtQuick
import Sotto.Ui
import Sotto.Onboarding

GalleryPanels {
    id: window

    panelWidth: 520

    LockScreen { id: lock; profile: world.app.profile; width: window.panelWidth; height: window.panelHeight }

    Component.onCompleted: {
        world.begin("Ada");
        world.app.settings.changePassword("", "correct horse");
        for (let i = 0; i < 50 && !world.app.profile.isProtected; ++i)
            world.settle();
        world.app.profile.lock();
        world.settle();
        window.press(lock, "lock.forgot");
    }
}
