import QtQuick
import QtTest
import Sotto.Models
import Sotto.Onboarding

/// A new profile from a backup file.
OnboardingCase {
    id: test

    name: "BackupRestoring"

    readonly property url file: world.fileFor("ada.sottobackup")

    Component {
        id: trouble

        TroubleFlow {
            width: 500
            height: 760
            app: world.app
        }
    }
    Component {
        id: beginning

        OnboardingFlow {
            width: 500
            height: 760
            app: world.app
        }
    }
    SignalSpy {
        id: toast

        target: world.app.toasts
        signalName: "shown"
    }

    function backedUp(passphrase, kept) {
        world.begin("Ada");
        world.receive("Mira", "Hello");
        world.accept("Mira");
        world.app.backups.create(file, passphrase);
        tryVerify(() => { world.settle(); return !world.app.backups.busy; }, 10000);
        const account = { id: world.app.profile.accountId, phrase: world.phrase() };
        if (!kept)
            world.fresh();
        return account;
    }
    function looking() {
        const item = begun();
        press(item, "onb.backup");
        tryVerify(() => findChild(item, "onb.backupStep") !== null);
        verify(!findChild(item, "onb.next").enabled);
        world.app.backups.choose(file);
        world.settle();
        return item;
    }
    function ended() {
        tryVerify(() => { world.settle(); return !world.app.backups.busy; }, 10000);
    }

    function test_theProfileComesBack_data() {
        return [{ tag: "passphrase", passphrase: "correct horse battery" }, { tag: "words", passphrase: "" }];
    }
    function test_theProfileComesBack(data) {
        const account = backedUp(data.passphrase);
        const item = looking();
        const field = findChild(item, data.passphrase.length > 0 ? "onb.backup.passphrase" : "onb.backup.words");
        verify(field.visible);
        tryVerify(() => (field.editor ?? field).activeFocus);
        const file = findChild(item, "onb.backup.file");
        tryVerify(() => file.y >= findChild(item, "onb.backup.choose").height);
        tryVerify(() => field.mapToItem(file, 0, 0).y > file.height);
        tryVerify(() => findChild(item, "onb.next").mapToItem(field, 0, 0).y > field.height);
        field.text = data.passphrase.length > 0 ? data.passphrase : account.phrase;
        press(item, "onb.next");
        ended();
        compare(world.app.backups.problem, "");
        verify(findChild(item, "onb.backup.summary").visible);
        compare(world.app.backups.summary[0].value, "Ada");
        press(item, "onb.next");
        tryVerify(() => { world.settle(); return findChild(item, "onb.protect") !== null; }, 10000);
        findChild(item, "guard.nothing").checked = true;
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.done") !== null);
        press(item, "onb.startWriting");
        compare(world.app.profile.accountId, account.id);
        tryVerify(() => { world.settle(); return world.app.conversations.total === 1; });
    }

    function test_wrongPassphraseKeepsThePageAndItsInput() {
        backedUp("correct horse battery");
        const item = looking();
        findChild(item, "onb.backup.passphrase").text = "correct horse";
        press(item, "onb.next");
        ended();
        compare(findChild(item, "onb.backup.problem").text, "Wrong passphrase or damaged backup.");
        compare(findChild(item, "onb.backup.passphrase").text, "correct horse");
        compare(world.app.profile.state, Profile.NoAccount);
        press(item, "onb.back");
        tryVerify(() => findChild(item, "onb.start") !== null);
        compare(world.app.backups.file, "");
    }

    function test_aBackupTakesThePlaceOfWhatIsDamaged() {
        const account = backedUp("correct horse battery", true);
        world.damageKeystore();
        world.killAndRestart();
        tryVerify(() => { world.settle(); return world.app.profile.state === Profile.Damaged; });
        const item = createTemporaryObject(trouble, test);
        waitForRendering(item);
        press(item, "trouble.restore");
        tryVerify(() => findChild(item, "onb.backupStep") !== null);
        world.app.backups.choose(file);
        world.settle();
        findChild(item, "onb.backup.passphrase").text = "correct horse";
        press(item, "onb.next");
        ended();
        compare(world.app.backups.problem, "Wrong passphrase or damaged backup.");
        compare(world.app.profile.state, Profile.Damaged); // nothing has changed yet
        findChild(item, "onb.backup.passphrase").text = "correct horse battery";
        press(item, "onb.next");
        ended();
        compare(world.app.backups.summary[0].value, "Ada");
        compare(world.app.profile.state, Profile.Damaged);
        const next = findChild(item, "onb.next");
        compare(next.text, "Restore");
        // As the window does: what fits the state is there at once.
        let flow = null;
        const follow = () => {
            if (flow === null && world.app.profile.state === Profile.NoAccount)
                flow = createTemporaryObject(beginning, test);
        };
        world.app.profile.changed.connect(follow);
        next.clicked();
        tryVerify(() => { world.settle(); return flow !== null; });
        world.app.profile.changed.disconnect(follow);
        item.destroy();
        tryVerify(() => { world.settle(); return findChild(flow, "onb.protect") !== null; }, 10000);
        findChild(flow, "guard.nothing").checked = true;
        press(flow, "onb.next");
        tryVerify(() => findChild(flow, "onb.done") !== null);
        toast.clear();
        press(flow, "onb.startWriting");
        compare(world.app.profile.accountId, account.id);
        tryVerify(() => { world.settle(); return world.app.conversations.total === 1; });
        compare(toast.count, 1);
        verify(toast.signalArguments[0][0].includes("profile.damaged-1"));
    }
}
