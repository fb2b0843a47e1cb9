import QtQuick
import QtTest

OnboardingCase {
    name: "Restoring"

    function test_aSuggestionIsTaken() {
        const item = begun();
        press(item, "onb.restore");
        const field = findChild(item, "onb.wordsField");
        field.text = "1. abbey\n2. qcidic adept ";
        verify(findChild(item, "onb.suggestion").visible);
        press(item, "onb.suggestion");
        compare(field.text, "1. abbey\n2. acidic adept ");
        verify(!findChild(item, "onb.suggestion").visible);
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
        const item = begun();
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
}
