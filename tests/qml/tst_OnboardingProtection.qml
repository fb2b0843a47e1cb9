import QtQuick
import QtTest
import Sotto.Models

OnboardingCase {
    name: "OnboardingProtection"

    function test_theKeyStoreGuards() {
        world.setKeyStore(true);
        const item = toProtection();
        tryVerify(() => { world.settle(); return findChild(item, "guard.system").visible; });
        verify(findChild(item, "guard.system").checked);
        verify(!findChild(item, "guard.nothing").visible);
        verify(!findChild(item, "guard.absent").visible);
        verify(!findChild(item, "onb.password").visible);
        press(item, "onb.next");
        tryVerify(() => { world.settle(); return findChild(item, "onb.done") !== null; });
        press(item, "onb.startWriting");
        verify(world.app.profile.guardedBySystem && !world.app.profile.protectedByPassword);
        item.destroy();
        wait(0);
        world.killAndRestart();
        tryVerify(() => { world.settle(); return world.app.profile.state === Profile.Ready; });
    }

    function test_bothGuard() {
        world.setKeyStore(true);
        const item = toProtection();
        tryVerify(() => { world.settle(); return findChild(item, "guard.both").visible; });
        findChild(item, "guard.both").checked = true;
        press(item, "onb.next");
        verify(findChild(item, "onb.protect") !== null);
        findChild(item, "onb.password").text = "a long enough secret";
        findChild(item, "onb.passwordAgain").text = "a long enough secret";
        press(item, "onb.next");
        tryVerify(() => { world.settle(); return findChild(item, "onb.done") !== null; });
        verify(world.app.profile.guardedBySystem && world.app.profile.protectedByPassword);
    }

    function test_withoutAKeyStoreItIsSaid() {
        const item = toProtection();
        tryVerify(() => { world.settle(); return findChild(item, "guard.absent").visible; });
        verify(!findChild(item, "guard.system").visible && !findChild(item, "guard.both").visible);
        verify(findChild(item, "guard.password").checked);
    }

    function test_aKeyStoreThatGoesAwayIsSaid() {
        world.setKeyStore(true);
        const item = toProtection();
        tryVerify(() => { world.settle(); return findChild(item, "guard.system").visible; });
        world.setKeyStore(false);
        press(item, "onb.next");
        tryVerify(() => { world.settle(); return findChild(item, "onb.problem").visible; });
        compare(findChild(item, "onb.problem").text, "The system key store didn't answer.");
        verify(!world.app.profile.isProtected);
        findChild(item, "guard.password").checked = true;
        verify(!findChild(item, "onb.problem").visible);
    }
}
