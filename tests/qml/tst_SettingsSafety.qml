import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

TestCase {
    id: test

    name: "SettingsSafety"
    when: windowShown
    width: 1000
    height: 800
    visible: true

    Component {
        id: settings

        SettingsPage {
            width: 960
            height: 760
            app: world.app
        }
    }

    function initTestCase() {
        world.begin("Ada");
    }
    function page(key) {
        const item = createTemporaryObject(settings, test, { current: key });
        waitForRendering(item);
        return item;
    }

    function test_wordsNeedAQuestion() {
        const item = page("profile");
        compare(world.app.settings.words.length, 0);
        world.app.settings.revealWords("");
        tryVerify(() => { world.settle(); return world.app.settings.words.length === 13; });
        item.destroy();
        tryVerify(() => world.app.settings.words.length === 0);
    }

    function test_wordsNeedThePassword() {
        world.app.settings.changePassword("", "correct horse");
        tryVerify(() => { world.settle(); return world.app.profile.protectedByPassword; });
        world.app.settings.revealWords("wrong");
        tryVerify(() => { world.settle(); return world.app.settings.problem.length > 0; });
        compare(world.app.settings.words.length, 0);
        world.app.settings.revealWords("correct horse");
        tryVerify(() => { world.settle(); return world.app.settings.words.length === 13; });
        world.app.settings.hideWords();
        world.app.settings.changePassword("correct horse", "");
        tryVerify(() => { world.settle(); return !world.app.profile.protectedByPassword; });
    }

    function test_whatOpensTheMessagesIsChosen() {
        world.setKeyStore(true);
        const item = page("security");
        const has = name => findChild(item, name);
        tryVerify(() => { world.settle(); return has("guard.system").visible; });
        verify(has("guard.nothing").checked);
        verify(!has("set.security.change").enabled);
        has("guard.both").checked = true;
        has("set.security.password").text = "correct horse";
        has("set.security.passwordAgain").text = "correct house";
        has("set.security.change").clicked();
        world.settle();
        verify(!world.app.profile.isProtected);
        has("set.security.passwordAgain").text = "correct horse";
        has("set.security.change").clicked();
        tryVerify(() => { world.settle(); return world.app.profile.isProtected; });
        verify(world.app.profile.protectedByPassword && world.app.profile.guardedBySystem);
        // Without a new password the present one stays.
        has("guard.password").checked = true;
        has("set.security.oldPassword").text = "wrong";
        has("set.security.change").clicked();
        tryVerify(() => { world.settle(); return world.app.settings.problem.length > 0; });
        has("set.security.oldPassword").text = "correct horse";
        has("set.security.change").clicked();
        tryVerify(() => { world.settle(); return !world.app.profile.guardedBySystem; });
        verify(world.app.profile.protectedByPassword);
        has("guard.system").checked = true;
        has("set.security.oldPassword").text = "correct horse";
        has("set.security.change").clicked();
        tryVerify(() => { world.settle(); return world.app.profile.guardedBySystem; });
        verify(!world.app.profile.protectedByPassword);
        world.app.settings.changeProtection("", false, false, "");
        tryVerify(() => { world.settle(); return !world.app.profile.isProtected; });
        world.setKeyStore(false);
    }

    function test_theWordsAreCheckedLater() {
        world.app.settings.set("words.unchecked", "on");
        world.settle();
        const item = page("profile");
        verify(findChild(item, "set.profile.unchecked").visible);
        world.app.settings.revealWords("");
        tryVerify(() => { world.settle(); return world.app.settings.words.length === 13; });
        findChild(item, "set.profile.checkWords").clicked();
        const dialog = findChild(item, "dlg.check");
        tryVerify(() => dialog.opened);
        for (let i = 0; i < 13; ++i) {
            const field = findChild(dialog.contentItem, "onb.check." + i);
            if (field)
                field.text = world.app.settings.words[i];
        }
        findChild(dialog.contentItem, "dlg.check.done").clicked();
        tryVerify(() => { world.settle(); return world.app.settings.values["words.unchecked"] === "off"; });
        tryVerify(() => !dialog.visible);
    }

    function test_theWordsAreHiddenForEver() {
        const item = page("profile");
        const button = findChild(item, "set.profile.hideWords");
        verify(!button.visible);
        world.app.settings.revealWords("");
        tryVerify(() => { world.settle(); return button.visible; });
        button.clicked();
        const dialog = findChild(item, "dlg.hideWords");
        tryVerify(() => dialog.opened);
        dialog.accept();
        tryVerify(() => { world.settle(); return findChild(item, "set.profile.wordsHidden").visible; });
        verify(!findChild(item, "set.profile.showWords").visible);
        compare(world.app.settings.words.length, 0);
        item.destroy();
        wait(0);
        world.killAndRestart();
        tryVerify(() => { world.settle(); return world.app.profile.state === Profile.Ready; });
        world.app.settings.revealWords("");
        tryVerify(() => { world.settle(); return !world.app.settings.busy && world.app.settings.problem.length > 0; });
        compare(world.app.settings.words.length, 0);
        world.begin("Ada");
    }

    function test_signingOutAsksForTheName() {
        world.begin("Ada");
        const item = page("danger");
        findChild(item, "set.danger.signOut").clicked();
        const dialog = findChild(item, "dlg.remove");
        tryVerify(() => dialog.opened);
        verify(!dialog.acceptEnabled);
        findChild(dialog.contentItem, "dlg.remove.name").text = "Ada";
        verify(dialog.acceptEnabled);
        dialog.accept();
        tryVerify(() => { world.settle(); return world.app.profile.state === Profile.NoAccount; });
        verify(world.app.removal.result.length > 0);
        world.app.removal.resultWasRead();
        compare(world.app.removal.result, "");
        world.begin("Ada");
    }

    function test_deletingEverywhereCountsNodes() {
        world.begin("Ada");
        const item = page("danger");
        world.app.removal.remove(true, false);
        tryVerify(() => { world.advance(1000); return world.app.profile.state === Profile.NoAccount; });
        verify(world.app.removal.result.includes("3 of 3"));
        item.destroy();
        world.begin("Ada");
    }

    function test_deletingEverywhereOfflineErasesNothing() {
        world.begin("Ada");
        const item = page("danger");
        world.setOnline(false);
        world.app.removal.remove(true, false);
        verify(world.app.removal.busy);
        tryVerify(() => { world.advance(10000); return !world.app.removal.busy; });
        compare(world.app.profile.state, Profile.Ready);
        verify(findChild(item, "set.danger.force").visible);
        findChild(item, "set.danger.force").clicked();
        tryVerify(() => { world.advance(10000); return world.app.profile.state === Profile.NoAccount; });
        item.destroy();
        world.begin("Ada");
    }
}
