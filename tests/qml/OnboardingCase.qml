import QtQuick
import QtTest
import Sotto.Onboarding

/// The way to an account over a real client, and the hands that press its buttons.
TestCase {
    id: test

    when: windowShown
    width: 600
    height: 800
    visible: true

    Component {
        id: flow

        OnboardingFlow {
            width: 500
            height: 760
            app: world.app
        }
    }

    function init() {
        world.fresh();
    }
    function begun() {
        const item = createTemporaryObject(flow, test);
        waitForRendering(item);
        return item;
    }
    function press(item, name) {
        const button = findChild(item, name);
        verify(button !== null, name);
        button.clicked();
        world.settle();
    }
    /// A new account up to the step that asks what protects it, the check of the words put off.
    function toProtection() {
        const item = begun();
        press(item, "onb.create");
        findChild(item, "onb.name").text = "Ada";
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.phrase") !== null);
        press(item, "onb.later");
        tryVerify(() => findChild(item, "onb.protect") !== null);
        world.settle();
        return item;
    }
}
