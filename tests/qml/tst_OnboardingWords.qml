import QtQuick
import QtTest
import Sotto.Models

OnboardingCase {
    name: "OnboardingWords"

    SignalSpy {
        id: finished

        signalName: "finished"
    }

    function test_puttingOffTheCheckIsRemembered() {
        const item = toProtection();
        findChild(item, "guard.nothing").checked = true;
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.done") !== null);
        finished.target = item;
        finished.clear();
        press(item, "onb.addContact");
        compare(finished.count, 1);
        compare(finished.signalArguments[0][0], true);
        compare(world.app.profile.state, Profile.Ready);
        tryVerify(() => { world.settle(); return world.app.settings.values["words.unchecked"] === "on"; });
        world.app.onboarding.wordsChecked();
        tryVerify(() => { world.settle(); return world.app.settings.values["words.unchecked"] === "off"; });
    }

    function test_aKillBeforeTheCheckLeavesTheReminder() {
        const item = begun();
        press(item, "onb.create");
        findChild(item, "onb.name").text = "Ada";
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.phrase") !== null);
        item.destroy();
        wait(0);
        world.killAndRestart();
        tryVerify(() => { world.settle(); return world.app.settings.values["words.unchecked"] === "on"; });
    }

    function test_wordsGoOut() {
        const item = begun();
        press(item, "onb.create");
        findChild(item, "onb.name").text = "Ada";
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.phrase") !== null);
        verify(!findChild(item, "onb.copied").visible);
        press(item, "onb.copy");
        verify(findChild(item, "onb.copied").visible);
        verify(findChild(item, "onb.copied").text.includes("60"));
        verify(!findChild(item, "onb.print").visible);
        press(item, "onb.qr");
        compare(findChild(item, "onb.qrImage").text, world.app.onboarding.words.join(" "));
        press(item, "onb.qr");
        compare(findChild(item, "onb.qrImage").text, "");
    }

    function test_wrongWordsAreNotAccepted() {
        const item = begun();
        press(item, "onb.create");
        findChild(item, "onb.name").text = "Ada";
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.phrase") !== null);
        press(item, "onb.written");
        tryVerify(() => findChild(item, "onb.check") !== null);
        press(item, "onb.next");
        verify(findChild(item, "onb.check") !== null);
    }

    function test_enterGoesOnToTheNextWord() {
        const item = begun();
        press(item, "onb.create");
        findChild(item, "onb.name").text = "Ada";
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.phrase") !== null);
        const words = world.app.onboarding.words.slice();
        press(item, "onb.written");
        tryVerify(() => findChild(item, "onb.check") !== null);
        const fields = [];
        for (let i = 0; i < 13; ++i)
            if (findChild(item, "onb.check." + i))
                fields.push(findChild(item, "onb.check." + i));
        compare(fields.length, 3);
        for (let at = 0; at < 3; ++at) {
            verify(fields[at].activeFocus);
            compare(fields[at].error, "");
            fields[at].text = words[Number(fields[at].objectName.slice("onb.check.".length))];
            keyClick(Qt.Key_Return);
        }
        tryVerify(() => findChild(item, "onb.protect") !== null);
    }
}
