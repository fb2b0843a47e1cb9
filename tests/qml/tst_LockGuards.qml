import QtQuick
import QtTest
import Sotto.Models

LockCase {
    name: "LockGuards"

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
}
