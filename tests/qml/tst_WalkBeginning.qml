import QtQuick
import QtTest
import Sotto.Models

Walker {
    name: "WalkBeginning"

    function cleanup() { cleanupLook(); }

    function begun(steps) {
        world.fresh();
        start();
        for (const step of steps) {
            if (step === "name")
                findChild(main.contentItem, "onb.name").text = "Ada";
            else if (step.startsWith("guard."))
                findChild(main.contentItem, step).activate();
            else
                press(step);
        }
    }

    function test_onboarding_data() {
        return [
            { tag: "start", steps: [] },
            { tag: "create", steps: ["onb.create"] },
            { tag: "restore", steps: ["onb.restore"] },
            { tag: "backup", steps: ["onb.backup"] },
            { tag: "phrase", steps: ["onb.create", "name", "onb.next"] },
            { tag: "words", steps: ["onb.create", "name", "onb.next", "onb.reveal"] },
            { tag: "check", steps: ["onb.create", "name", "onb.next", "onb.written"] },
            { tag: "protect", steps: ["onb.create", "name", "onb.next", "onb.later"] },
            { tag: "done", steps: ["onb.create", "name", "onb.next", "onb.later", "guard.nothing", "onb.next"] }
        ];
    }
    function test_onboarding(data) {
        begun(data.steps);
        everyLook(() => {});
    }

    function test_lock_data() {
        return [{ tag: "password", password: "correct horse" }, { tag: "no password", password: "" }];
    }
    function test_lock(data) {
        world.begin("Ada");
        if (data.password) {
            world.app.settings.changePassword("", data.password);
            tryVerify(() => { world.settle(); return world.app.profile.protectedByPassword; });
        }
        world.app.profile.lock();
        tryVerify(() => { world.settle(); return world.app.profile.state === Profile.Locked; });
        start();
        everyLook(() => {});
    }
}
