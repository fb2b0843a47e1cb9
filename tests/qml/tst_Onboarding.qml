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
            model: world.app.onboarding
        }
    }
    Component {
        id: lock

        LockScreen {
            width: 500
            height: 700
            profile: world.app.profile
        }
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
        findChild(item, "onb.noPassword").checked = true;
        press(item, "onb.next");
        tryVerify(() => findChild(item, "onb.done") !== null);
        press(item, "onb.startWriting");
        compare(world.app.profile.accountId, id);
        verify(!world.app.profile.protectedByPassword);
    }

    function test_lockAndUnlock() {
        world.begin("Ada");
        world.app.settings.changePassword("", "correct horse");
        tryVerify(() => { world.settle(); return world.app.profile.protectedByPassword; });
        world.app.profile.lock();
        tryVerify(() => { world.settle(); return world.app.profile.state === Profile.Locked; });
        compare(world.app.profile.accountId, "");
        const item = shown(createTemporaryObject(lock, test));
        const field = findChild(item, "lock.password");
        for (let i = 0; i < 2; ++i) {
            field.text = "wrong";
            field.accepted();
            tryVerify(() => { world.settle(); return world.app.profile.state === Profile.Locked; });
            compare(world.app.profile.waitS, 0);
        }
        field.text = "wrong";
        field.accepted();
        tryVerify(() => { world.settle(); return world.app.profile.waitS > 0; });
        tryVerify(() => world.app.profile.waitS === 0, 4000);
        field.text = "correct horse";
        field.accepted();
        tryVerify(() => { world.settle(); return world.app.profile.state === Profile.Ready; });
        compare(world.app.profile.accountName, "Ada");
    }

    function test_withoutPasswordAClickOpens() {
        world.begin("Ada");
        world.receive("Mira", "Hi");
        world.app.profile.lock();
        compare(world.app.profile.accountId, "");
        const item = shown(createTemporaryObject(lock, test));
        tryVerify(() => { world.settle(); return world.app.profile.state === Profile.Locked; });
        verify(!findChild(item, "lock.password").visible);
        verify(item.body.includes("No password is set"));
        tryVerify(() => findChild(item, "lock.unlock").activeFocus);
        keyClick(Qt.Key_Space);
        tryVerify(() => { world.settle(); return world.app.profile.state === Profile.Ready; });
        compare(world.app.conversations.requests, 1);
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
