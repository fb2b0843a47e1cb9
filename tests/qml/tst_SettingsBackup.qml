import QtQuick
import QtTest
import Sotto.Models
import Sotto.Settings

/// Making a backup, looking into it and bringing it back, on the page of the settings.
TestCase {
    id: test

    name: "SettingsBackup"
    when: windowShown
    width: 1000
    height: 900
    visible: true

    readonly property Backups model: world.app.backups
    readonly property url file: world.fileFor("ada.sottobackup")

    Component {
        id: settings

        SettingsPage {
            width: 960
            height: 860
            app: world.app
            current: "backup"
        }
    }

    function init() {
        world.begin("Ada");
        world.receive("Mira", "Hello");
        world.accept("Mira");
        world.send("Mira", "Hello Mira");
        world.settle();
    }
    function page() {
        const item = createTemporaryObject(settings, test);
        waitForRendering(item);
        return item;
    }
    function press(item, name) {
        const button = findChild(item, name);
        verify(button !== null, name);
        verify(button.enabled, name);
        button.clicked();
        world.settle();
    }
    function ended() {
        tryVerify(() => { world.settle(); return !model.busy; }, 10000);
    }
    function backUp(passphrase) {
        model.create(file, passphrase);
        ended();
        compare(model.problem, "");
    }

    function test_aPassphraseIsAskedTwice() {
        const item = page();
        verify(findChild(item, "set.backup.last").text.includes("never"));
        press(item, "set.backup.create");
        verify(!findChild(item, "dlg.file").opened);
        findChild(item, "set.backup.new.password").text = "correct horse battery";
        findChild(item, "set.backup.new.passwordAgain").text = "correct horse";
        press(item, "set.backup.create");
        compare(model.outcome, "");
        backUp("correct horse battery");
        verify(model.outcome.length > 0);
        tryVerify(() => { world.settle(); return !findChild(item, "set.backup.last").text.includes("never"); });
    }

    function test_verifyTellsWhatIsInIt() {
        backUp("correct horse battery");
        const item = page();
        model.choose(file);
        world.settle();
        compare(model.key, Backups.Passphrase);
        verify(findChild(item, "set.backup.passphrase").visible);
        verify(!findChild(item, "set.backup.verify").enabled);
        findChild(item, "set.backup.passphrase").text = "correct horse";
        press(item, "set.backup.verify");
        ended();
        compare(findChild(item, "set.backup.problem").text, "Wrong passphrase or damaged backup.");
        findChild(item, "set.backup.passphrase").text = "correct horse battery";
        press(item, "set.backup.verify");
        ended();
        verify(findChild(item, "set.backup.outcome").text.startsWith("Backup is fine: "));
        compare(model.summary[0].value, "Ada");
        compare(model.summary[3].value, "3");
        verify(!model.foreign);
    }

    function test_theOwnWordsNeedNotBeTyped() {
        backUp("");
        const item = page();
        model.choose(file);
        world.settle();
        compare(model.key, Backups.Words);
        verify(!findChild(item, "set.backup.words").visible);
        press(item, "set.backup.verify");
        ended();
        verify(model.outcome.startsWith("Backup is fine: "));
    }

    function test_restoringAddsOrReplaces() {
        backUp("");
        world.send("Mira", "After the backup");
        const item = page();
        model.choose(file);
        world.settle();
        press(item, "set.backup.restore");
        const dialog = findChild(item, "dlg.restore");
        tryCompare(dialog, "opened", true);
        verify(!dialog.replaces);
        dialog.accept();
        ended();
        verify(model.outcome.startsWith("Restored."));
        tryVerify(() => { world.settle(); return world.app.conversations.total === 1; });
        compare(world.app.profile.state, Profile.Ready);
        model.restore("", true);
        ended();
        verify(model.outcome.startsWith("Restored."));
        tryVerify(() => { world.settle(); return world.app.conversations.total === 1; });
        world.send("Mira", "Still here");
        tryVerify(() => { world.advance(6000); return world.receivedBy("Mira").includes("Still here"); });
    }

    function test_anotherAccountIsNotRestored() {
        backUp("correct horse battery");
        world.begin("Bea");
        const item = page();
        model.choose(file);
        world.settle();
        findChild(item, "set.backup.passphrase").text = "correct horse battery";
        press(item, "set.backup.verify");
        ended();
        verify(model.foreign);
        verify(findChild(item, "set.backup.foreign").visible);
        verify(!findChild(item, "set.backup.restore").enabled);
        model.restore("correct horse battery", true);
        ended();
        verify(model.problem.length > 0);
        compare(world.app.profile.accountName, "Bea");
    }

    function test_anotherFileIsNone() {
        const item = page();
        model.choose("file://" + world.writeFile("letter.txt", "Dear diary"));
        world.settle();
        compare(findChild(item, "set.backup.problem").text, "This is not a backup file.");
        compare(model.file, "");
    }
}
