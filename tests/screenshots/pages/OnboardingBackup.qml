import QtQuick
import Sotto.Ui
import Sotto.Onboarding

/// A backup that is to be opened, and one of which everything is known.
GalleryPanels {
    id: window

    Loader { id: asked; width: window.panelWidth; height: window.panelHeight }

    Component { id: step; BackupStep { model: world.app.backups } }

    Component.onCompleted: {
        const file = world.fileFor("ada.sottobackup");
        world.begin("Ada with a rather long name that goes on");
        world.receive("Mira", "Hello");
        const phrase = world.phrase();
        world.app.backups.create(file, "");
        world.settle();
        world.fresh();
        asked.sourceComponent = step;
        world.app.backups.choose(file);
        world.settle();
        world.app.backups.check(phrase);
        world.settle();
    }
}
