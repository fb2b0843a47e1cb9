import QtQuick
import QtTest
import Sotto.Models

OnboardingCase {
    name: "Onboarding"

    function test_createCheckProtectAndBegin() {
        compare(world.app.profile.state, Profile.NoAccount);
        const item = begun();
        press(item, "onb.create");
        findChild(item, "onb.name").text = "Ada";
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.phrase") !== null);
        const words = world.app.onboarding.words;
        compare(words.length, 13);
        press(item, "onb.reveal");
        press(item, "onb.written");
        tryVerify(() => findChild(item, "onb.check") !== null);
        for (let i = 0; i < 13; ++i) {
            const field = findChild(item, "onb.check." + i);
            if (field)
                field.text = words[i].toUpperCase() + " ";
        }
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.protect") !== null);
        findChild(item, "onb.password").text = "a long enough secret";
        findChild(item, "onb.passwordAgain").text = "a long enough secret";
        press(item, "onb.next");
        tryVerify(() => { world.settle(); return findChild(item, "onb.done") !== null; });
        press(item, "onb.startWriting");
        compare(world.app.profile.state, Profile.Ready);
        compare(world.app.profile.accountName, "Ada");
        compare(world.app.onboarding.words.length, 0);
        verify(world.app.profile.protectedByPassword);
        tryVerify(() => { world.settle(); return world.app.settings.values["words.unchecked"] === "off"; });
    }

    function test_whatIsTypedStaysWhenGoingBack() {
        const item = begun();
        press(item, "onb.create");
        findChild(item, "onb.name").text = "Ada";
        press(item, "onb.back");
        press(item, "onb.restore");
        findChild(item, "onb.wordsField").text = "abbey acidic";
        press(item, "onb.back");
        press(item, "onb.create");
        compare(findChild(item, "onb.name").text, "Ada");
        press(item, "onb.back");
        press(item, "onb.restore");
        compare(findChild(item, "onb.wordsField").text, "abbey acidic");
    }

    function test_beforeConnecting() {
        const item = begun();
        world.settle();
        press(item, "onb.advanced");
        const proxy = findChild(item, "onb.proxy");
        proxy.text = "nonsense without port";
        proxy.editingFinished();
        verify(proxy.wrong);
        proxy.text = "127.0.0.1:9050";
        proxy.editingFinished();
        verify(!proxy.wrong);
        tryVerify(() => { world.settle(); return world.app.settings.values["network.proxy"] === "socks5://127.0.0.1:9050"; });
        proxy.text = "";
        proxy.editingFinished();
        tryVerify(() => { world.settle(); return world.app.settings.values["network.proxy"] === ""; });
        verify(findChild(item, "onb.folder").text.length > 0);
        verify(findChild(item, "onb.chooseFolder").visible);
        verify(findChild(item, "onb.lang").visible);
    }

    function test_namesAreMeasuredInBytes() {
        compare(world.app.onboarding.nameProblem("Ada"), "");
        verify(world.app.onboarding.nameProblem("  ").length > 0);
        compare(world.app.onboarding.nameProblem("é".repeat(50)), "");
        verify(world.app.onboarding.nameProblem("é".repeat(51)).includes("2"));
    }

    function test_accessible_data() {
        return [
            { tag: "start", steps: [] },
            { tag: "create", steps: ["onb.create"] },
            { tag: "restore", steps: ["onb.restore"] }
        ];
    }
    function test_accessible(data) {
        for (const zoom of [1, 2]) {
            stage.setView(zoom, false);
            const item = begun();
            for (const step of data.steps)
                press(item, step);
            compare(walk.problems(item).join("\n"), "");
        }
        stage.setView(1, false);
    }
}
