import QtQuick
import QtTest
import Sotto.Models

/// A new profile from a backup file.
OnboardingCase {
    name: "BackupRestoring"

    readonly property url file: world.fileFor("ada.sottobackup")

    function backedUp(passphrase) {
        world.begin("Ada");
        world.receive("Mira", "Hello");
        world.accept("Mira");
        world.app.backups.create(file, passphrase);
        tryVerify(() => { world.settle(); return !world.app.backups.busy; }, 10000);
        const account = { id: world.app.profile.accountId, phrase: world.phrase() };
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
}
