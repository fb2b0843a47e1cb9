import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Onboarding

TestCase {
    id: test

    name: "Onboarding"
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
    SignalSpy {
        id: finished

        signalName: "finished"
    }

    function init() {
        world.fresh();
    }
    function shown(item) {
        waitForRendering(item);
        return item;
    }
    function press(item, name) {
        const button = findChild(item, name);
        verify(button !== null, name);
        button.clicked();
        world.settle();
    }

    function test_createCheckProtectAndBegin() {
        compare(world.app.profile.state, Profile.NoAccount);
        const item = shown(createTemporaryObject(flow, test));
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

    /// A new account up to the step that asks what protects it, the check of the words put off.
    function toProtection() {
        const item = shown(createTemporaryObject(flow, test));
        press(item, "onb.create");
        findChild(item, "onb.name").text = "Ada";
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.phrase") !== null);
        press(item, "onb.later");
        tryVerify(() => findChild(item, "onb.protect") !== null);
        world.settle();
        return item;
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
        const item = shown(createTemporaryObject(flow, test));
        press(item, "onb.create");
        findChild(item, "onb.name").text = "Ada";
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.phrase") !== null);
        item.destroy();
        wait(0);
        world.killAndRestart();
        tryVerify(() => { world.settle(); return world.app.settings.values["words.unchecked"] === "on"; });
    }

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
    }

    function test_whatIsTypedStaysWhenGoingBack() {
        const item = shown(createTemporaryObject(flow, test));
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
        const item = shown(createTemporaryObject(flow, test));
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

    function test_wordsGoOut() {
        const item = shown(createTemporaryObject(flow, test));
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

    function test_aSuggestionIsTaken() {
        const item = shown(createTemporaryObject(flow, test));
        press(item, "onb.restore");
        const field = findChild(item, "onb.wordsField");
        field.text = "1. abbey\n2. qcidic adept ";
        verify(findChild(item, "onb.suggestion").visible);
        press(item, "onb.suggestion");
        compare(field.text, "1. abbey\n2. acidic adept ");
        verify(!findChild(item, "onb.suggestion").visible);
    }

    function test_wrongWordsAreNotAccepted() {
        const item = shown(createTemporaryObject(flow, test));
        press(item, "onb.create");
        findChild(item, "onb.name").text = "Ada";
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.phrase") !== null);
        press(item, "onb.written");
        tryVerify(() => findChild(item, "onb.check") !== null);
        press(item, "onb.next");
        verify(findChild(item, "onb.check") !== null);
    }

    function test_namesAreMeasuredInBytes() {
        compare(world.app.onboarding.nameProblem("Ada"), "");
        verify(world.app.onboarding.nameProblem("  ").length > 0);
        compare(world.app.onboarding.nameProblem("é".repeat(50)), "");
        verify(world.app.onboarding.nameProblem("é".repeat(51)).includes("2"));
    }

    function test_wordsAreCheckedWhileTyped() {
        const check = typed => world.app.onboarding.checkPhrase(typed, false);
        compare(check("").count, 0);
        compare(check("").problem, "");
        compare(check("abbey acidic").problem, "");
        verify(check("abbey acidicx zzzzzz ").problem.includes("zzzzzz"));
        verify(world.app.onboarding.checkPhrase("abbey acidic", true).problem.includes("11"));
        verify(check("0".repeat(32)).complete);
        compare(check("1. abbey\n2) acidic\n3: adept ").count, 3);
    }

    function test_restoreBringsTheSameAccount() {
        world.begin("Ada");
        const id = world.app.profile.accountId;
        const phrase = world.phrase();
        world.fresh();
        const item = shown(createTemporaryObject(flow, test));
        press(item, "onb.restore");
        findChild(item, "onb.wordsField").text = phrase.split(" ").map((word, i) => (i + 1) + ". " + word).join("\n");
        press(item, "onb.next");
        tryVerify(() => { world.settle(); return findChild(item, "onb.protect") !== null; });
        findChild(item, "guard.nothing").checked = true;
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.done") !== null);
        tryVerify(() => { world.advance(6000); return world.app.onboarding.progress[3].done; });
        verify(world.app.onboarding.progress[0].done);
        press(item, "onb.startWriting");
        compare(world.app.profile.accountId, id);
        verify(!world.app.profile.isProtected);
        compare(world.app.settings.values["words.unchecked"], "off");
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
            const item = shown(createTemporaryObject(flow, test));
            for (const step of data.steps)
                press(item, step);
            compare(walk.problems(item).join("\n"), "");
        }
        stage.setView(1, false);
    }
}
