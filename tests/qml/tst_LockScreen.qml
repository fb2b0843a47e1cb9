import QtQuick
import QtTest
import Sotto.Models
import Sotto.Onboarding

LockCase {
    id: test

    name: "LockScreen"

    Component {
        id: trouble

        TroublePage {
            width: 500
            height: 700
            profile: world.app.profile
        }
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
