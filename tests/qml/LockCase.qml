import QtQuick
import QtTest
import Sotto.Models
import Sotto.Onboarding

/// The lock screen of a profile that was locked with this or that protection.
TestCase {
    id: test

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
}
