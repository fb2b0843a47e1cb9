import QtQuick
import QtTest
import Sotto.Ui
import Sotto.Models
import Sotto.Settings

TestCase {
    id: test

    name: "SettingsNetwork"
    when: windowShown
    width: 800
    height: 900
    visible: true

    Component {
        id: network

        NetworkPage {
            width: 760
            height: 860
            app: world.app
        }
    }

    function init() {
        world.begin("Ada");
    }
    function page() {
        const item = createTemporaryObject(network, test);
        waitForRendering(item);
        return item;
    }
    function type(item, name, text) {
        const field = findChild(item, name);
        field.text = text;
        field.textEdited();
    }

    function test_statesAreToldApart_data() {
        return [
            { tag: "connected", state: "ready", cause: "", says: "Connected", is: "ready" },
            { tag: "connecting", state: "connecting", cause: "", says: "Finding a route…", is: "connecting" },
            { tag: "blocked", state: "offline", cause: "blocked", says: "Blocked", is: "blocked" },
            { tag: "no route", state: "connecting", cause: "no_route", says: "No route", is: "blocked" },
            { tag: "no internet", state: "offline", cause: "no_internet", says: "Not connected", is: "offline" },
            { tag: "proxy", state: "offline", cause: "proxy_refused", says: "The proxy lets nothing through", is: "offline" },
            { tag: "clock", state: "ready", cause: "wrong_clock", says: "Connected", is: "ready" }
        ];
    }
    function test_statesAreToldApart(data) {
        const item = page();
        world.setTrouble(data.state, data.cause, "");
        compare(world.app.network.state, data.is);
        compare(findChild(item, "netp.state").text, data.says);
        compare(findChild(item, "netp.cause").text.length > 0, data.cause.length > 0);
        compare(walk.problems(item).join("\n"), "");
    }

    function test_aLostRouteIsDegraded() {
        world.setRoutes(3);
        const item = page();
        compare(world.app.network.state, "ready");
        verify(!findChild(item, "netp.noRoute").visible);
        verify(findChild(item, "netp.route.2") !== null);
        world.setRoutes(2);
        compare(world.app.network.state, "degraded");
        compare(findChild(item, "netp.state").text, "Connected, 2 of 3 routes work");
        world.setRoutes(0);
        world.setOnline(false);
        verify(findChild(item, "netp.noRoute").visible);
    }

    function test_pausingEndsAndBegins() {
        const item = page();
        findChild(item, "netp.pause").clicked();
        tryVerify(() => { world.settle(); return world.app.network.state === "paused"; });
        verify(!findChild(item, "netp.newRoute").enabled);
        findChild(item, "netp.pause").clicked();
        tryVerify(() => { world.settle(); return world.app.network.state === "ready"; });
    }

    function test_theTestSaysWhereItEnds() {
        world.setTestSteps([
            { kind: 1, passed: true, ms: 31, cause: "", problem: "" },
            { kind: 2, passed: false, ms: 0, cause: "blocked", problem: "Nobody answers." }
        ]);
        const item = page();
        const button = findChild(item, "netp.diagnose");
        button.clicked();
        tryVerify(() => { world.settle(); return !world.app.network.diagnosis.running; });
        const test = world.app.network.diagnosis;
        compare(test.steps.length, 2);
        verify(test.steps[0].passed);
        verify(!test.passed);
        verify(test.verdict.length > 0);
        verify(world.app.network.reportText.includes(test.steps[0].text));
        verify(!world.app.network.reportText.includes(world.app.profile.accountId));
        compare(walk.problems(item).join("\n"), "");
    }

    function test_proxyIsCheckedBeforeItIsKept() {
        const item = page();
        const save = findChild(item, "netp.proxySave");
        verify(!save.enabled);
        findChild(item, "netp.proxyTor").clicked();
        verify(save.enabled);
        type(item, "netp.proxyPort", "");
        verify(!save.enabled);
        type(item, "netp.proxyPort", "70000");
        verify(!save.enabled);
        findChild(item, "netp.proxyRevert").clicked();
        compare(findChild(item, "netp.proxyKind").current, 0);
    }

    function test_proxyIsKeptWithOddNames() {
        const item = page();
        findChild(item, "netp.proxyTor").clicked();
        type(item, "netp.proxyUser", "ada@home:1");
        type(item, "netp.proxyPassword", "p/ä ?");
        type(item, "netp.proxyHost", "::1");
        findChild(item, "netp.proxySave").clicked();
        tryVerify(() => { world.settle(); return world.app.network.proxy.inForce; });
        world.killAndRestart();
        tryVerify(() => { world.settle(); return world.app.network.proxy.inForce; });
        const form = world.app.network.proxy;
        compare(form.kind, 1);
        compare(form.host, "::1");
        compare(form.port, "9050");
        compare(form.user, "ada@home:1");
        compare(form.password, "p/ä ?");
        verify(!form.edited);
    }

    function test_proxyIsTestedBeforeItIsKept() {
        world.setTestSteps([{ kind: 0, passed: false, ms: 0, cause: "proxy_failed", problem: "" }]);
        const item = page();
        findChild(item, "netp.proxyTor").clicked();
        findChild(item, "netp.proxyTest").clicked();
        tryVerify(() => { world.settle(); return !world.app.network.proxyTest.running; });
        compare(world.app.network.proxyTest.steps.length, 1);
        verify(!world.app.network.proxy.inForce);
        type(item, "netp.proxyPort", "9051");
        compare(world.app.network.proxyTest.steps.length, 0);
    }
}
