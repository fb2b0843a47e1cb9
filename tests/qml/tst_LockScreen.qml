import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

TestCase {
    id: test

    name: "LockScreen"
    when: windowShown
    width: 600
    height: 800
    visible: true

    Component {
        id: lock

        LockScreen {
            width: 500
            height: 700
            profile: world.app.profile
        }
    }
    Component {
        id: trouble

        TroublePage {
            width: 500
            height: 700
            profile: world.app.profile
        }
    }

    function becomes(state) {
        tryVerify(() => { world.settle(); return world.app.profile.state === state; });
    }
    /// Locked with this protection, and its screen.
    function locked(system, password) {
        world.begin("Ada");
        world.setKeyStore(system);
        if (system || password.length > 0)
            world.app.settings.changeProtection("", system, password.length > 0, password);
        tryVerify(() => { world.settle(); return world.app.profile.isProtected === (system || password.length > 0); });
        world.app.profile.lock();
        becomes(Profile.Locked);
        compare(world.app.profile.accountId, "");
        const item = createTemporaryObject(lock, test);
        waitForRendering(item);
        return item;
    }
    function guess(item, text) {
        const field = findChild(item, "lock.password");
        field.text = text;
        field.accepted();
        becomes(Profile.Locked);
    }

    function test_wrongPasswordsCostTime() {
        const item = locked(false, "correct horse");
        const button = findChild(item, "lock.unlock");
        verify(!button.enabled);
        verify(findChild(item, "lock.password").activeFocus);
        for (let i = 0; i < 2; ++i) {
            guess(item, "wrong");
            compare(world.app.profile.waitS, 0);
            verify(item.wrong);
        }
        guess(item, "wrong");
        tryVerify(() => world.app.profile.waitS > 0);
        findChild(item, "lock.password").text = "correct horse";
        verify(!button.enabled);
        tryVerify(() => world.app.profile.waitS === 0, 4000);
        verify(button.enabled);
        button.clicked();
        becomes(Profile.Ready);
        compare(world.app.profile.accountName, "Ada");
    }

    function test_theDelaySurvivesARestart() {
        const item = locked(false, "correct horse");
        for (let i = 0; i < 3; ++i)
            guess(item, "wrong");
        tryVerify(() => world.app.profile.waitS > 0);
        item.destroy();
        wait(0);
        world.killAndRestart();
        becomes(Profile.Locked);
        tryVerify(() => world.app.profile.waitS > 0);
        tryVerify(() => world.app.profile.waitS === 0, 4000);
        world.app.profile.unlock("correct horse");
        becomes(Profile.Ready);
        world.killAndRestart();
        becomes(Profile.Locked);
        compare(world.app.profile.waitS, 0);
    }

    function test_theKeyStoreOpens() {
        const item = locked(true, "");
        verify(!findChild(item, "lock.password").visible);
        findChild(item, "lock.keystore").clicked();
        becomes(Profile.Ready);
    }

    function test_aSilentKeyStoreIsSaid() {
        const item = locked(true, "");
        world.setKeyStore(false);
        findChild(item, "lock.keystore").clicked();
        becomes(Profile.Locked);
        compare(findChild(item, "onb.problem").text, "The system key store didn't answer.");
        world.setKeyStore(true);
        findChild(item, "lock.keystore").clicked();
        becomes(Profile.Ready);
    }

    function test_aSilentKeyStoreIsNoWrongPassword() {
        const item = locked(true, "correct horse");
        world.setKeyStore(false);
        guess(item, "correct horse");
        verify(!item.wrong);
        compare(findChild(item, "onb.problem").text, "The system key store didn't answer.");
        world.setKeyStore(true);
        guess(item, "wrong");
        verify(item.wrong);
        compare(findChild(item, "onb.problem").visible, false);
        findChild(item, "lock.password").text = "correct horse";
        findChild(item, "lock.unlock").clicked();
        becomes(Profile.Ready);
    }

    function test_withoutAPasswordAClickOpens() {
        const item = locked(false, "");
        verify(!findChild(item, "lock.forgot").visible);
        verify(!findChild(item, "lock.password").visible);
        verify(item.body.includes("No password is set"));
        tryVerify(() => findChild(item, "lock.unlock").activeFocus);
        keyClick(Qt.Key_Space);
        becomes(Profile.Ready);
    }

    function test_theEyeShowsWhileHeld() {
        const item = locked(false, "correct horse");
        const field = findChild(item, "lock.password");
        const eye = findChild(item, "lock.reveal");
        field.text = "secret";
        compare(field.echoMode, TextInput.Password);
        mousePress(eye);
        compare(field.echoMode, TextInput.Normal);
        mouseRelease(eye);
        compare(field.echoMode, TextInput.Password);
    }

    function test_capsLockIsSaid() {
        const item = locked(false, "correct horse");
        const field = findChild(item, "lock.password");
        keyClick("a");
        verify(!field.capsLock);
        keyClick("A");
        verify(field.capsLock);
        keyClick("A", Qt.ShiftModifier);
        verify(!field.capsLock);
    }

    function test_aForgottenPasswordIsAnEndAndABeginning() {
        const item = locked(false, "forgotten");
        findChild(item, "lock.forgot").clicked();
        const have = findChild(item, "dlg.forgot.have");
        tryVerify(() => have.visible);
        have.checked = true;
        const dialog = findChild(item, "dlg.forgot");
        dialog.accept();
        becomes(Profile.NoAccount);
        verify(!world.app.profile.isProtected);
    }

    function test_aDamagedKeystoreOffersARepair() {
        world.begin("Ada");
        world.damageKeystore();
        world.killAndRestart();
        becomes(Profile.Damaged);
        const item = createTemporaryObject(trouble, test);
        waitForRendering(item);
        verify(findChild(item, "trouble.repair").visible);
        verify(findChild(item, "trouble.showFile").visible);
        verify(findChild(item, "onb.problem").visible);
        compare(walk.problems(item).join("\n"), "");
        findChild(item, "trouble.repair").clicked();
        compare(world.app.profile.state, Profile.Repairing);
        becomes(Profile.Damaged);
        compare(findChild(item, "onb.problem").visible, true);
    }

    function test_accessible_data() {
        return [
            { tag: "password", system: false, password: "correct horse" },
            { tag: "keyStore", system: true, password: "" },
            { tag: "both", system: true, password: "correct horse" },
            { tag: "nothing", system: false, password: "" }
        ];
    }
    function test_accessible(data) {
        const item = locked(data.system, data.password);
        for (const zoom of [1, 2]) {
            stage.setView(zoom, false);
            compare(walk.problems(item).join("\n"), "");
        }
        stage.setView(1, false);
    }
}
