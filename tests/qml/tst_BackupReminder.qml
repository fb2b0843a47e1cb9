import QtQuick
import QtTest

/// The card above the list of somebody with something to lose.
ListCase {
    name: "BackupReminder"

    function peopled(count): var {
        for (let i = 0; i < count; ++i) {
            world.receive("Person " + i, "Hello");
            world.accept("Person " + i);
        }
        const item = made();
        waitForRendering(item);
        world.settle();
        return item;
    }
    function card(item): var {
        return findChild(item, "list.card.backup");
    }

    function test_itStaysAwayWhileThereIsLittle() {
        verify(!card(peopled(4)).visible);
    }
    function test_aBackupEndsIt() {
        const item = peopled(5);
        tryVerify(() => { world.settle(); return card(item).visible; });
        world.app.backups.create(world.fileFor("reminded.sottobackup"), "");
        tryVerify(() => { world.settle(); return !card(item).visible; });
    }
    function test_itIsPutAwayForEver() {
        const item = peopled(5);
        tryVerify(() => { world.settle(); return card(item).visible; });
        findChild(item, "list.card.backupDismiss").clicked();
        tryVerify(() => { world.settle(); return !card(item).visible; });
        compare(world.app.settings.values["backup.remind"], "off");
    }
    function test_oneCardAtATime() {
        const item = peopled(5);
        world.app.settings.set("words.unchecked", "on");
        tryVerify(() => { world.settle(); return findChild(item, "list.card.words").visible; });
        verify(!card(item).visible);
        findChild(item, "list.card.dismiss").clicked();
        tryVerify(() => { world.settle(); return card(item).visible; });
    }
}
