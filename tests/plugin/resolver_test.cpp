#include "plugin/resolver.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::plugin;

namespace {

InterfaceUse use(const std::string& text) {
    // "id:kind?": both endings may be absent.
    InterfaceUse result;
    result.optional = text.ends_with('?');
    const auto body = text.substr(0, text.size() - result.optional);
    const auto colon = body.find(':');
    result.id = body.substr(0, colon);
    result.kind = colon == std::string::npos ? "" : body.substr(colon + 1);
    return result;
}

/// A plugin "t.<name>" in short.
struct Plan {
    std::string name;
    std::vector<std::string> provides;
    std::vector<std::string> needs;
    Origin origin = Origin::Bundled;
    bool disabled = false;
};

constexpr const char* kStorage = "sotto.storage/1";
constexpr const char* kTransport = "sotto.transport/1";
const Choice kUsual{"t.store", "t.net", false};

class Outcome {
public:
    Outcome(const std::vector<Plan>& plans, const Choice& choice) {
        for (const auto& plan : plans) {
            Manifest manifest;
            manifest.id = "t." + plan.name;
            for (const auto& item : plan.provides)
                manifest.provided.push_back(use(item));
            for (const auto& item : plan.needs)
                manifest.required.push_back(use(item));
            manifests_.push_back(std::move(manifest));
        }
        std::vector<Candidate> candidates;
        for (std::size_t i = 0; i < plans.size(); ++i)
            candidates.push_back({&manifests_[i], plans[i].origin, plans[i].disabled ? "Turned off." : ""});
        resolution = resolve(candidates, choice);
    }

    std::string order() const {
        std::string text;
        for (const auto i : resolution.order)
            text += (text.empty() ? "" : " ") + manifests_[i].id.substr(2);
        return text;
    }
    Verdict verdict(std::size_t i) const { return resolution.decisions[i].verdict; }
    const std::string& reason(std::size_t i) const { return resolution.decisions[i].reason; }

    Resolution resolution;

private:
    std::vector<Manifest> manifests_;
};

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

class ResolverTest : public QObject {
    Q_OBJECT
private slots:
    void ordersStorageTransportAndNeeds() {
        const Outcome outcome(
            {{"voice", {"sotto.content/1:voice"}, {"sotto.content/1:attachment"}},
             {"files", {"sotto.content/1:attachment"}, {"sotto.transport/1", "sotto.host.net/1"}},
             {"net", {kTransport}, {kStorage}},
             {"store", {kStorage}, {}}},
            kUsual);
        QCOMPARE(outcome.order(), std::string("store net files voice"));
        QVERIFY(outcome.resolution.storageProblem.empty() && outcome.resolution.transportProblem.empty());
    }

    void choosesOneOfEachExclusiveKind() {
        const Outcome outcome({{"other-store", {kStorage}, {}},
                               {"store", {kStorage}, {}},
                               {"net", {kTransport}, {}},
                               {"direct", {kTransport}, {}}},
                              {"t.store", "t.direct", false});
        QCOMPARE(outcome.order(), std::string("store direct"));
        QVERIFY(outcome.verdict(0) == Verdict::Unused && has(outcome.reason(0), "another storage"));
        QVERIFY(outcome.verdict(2) == Verdict::Unused && has(outcome.reason(2), "another transport"));
    }

    void saysWhyThereIsNoStorageOrTransport() {
        const Outcome none({}, kUsual);
        QCOMPARE(none.resolution.storageProblem,
                 std::string("The storage plugin \"t.store\" is not installed."));
        const Outcome unchosen({{"store", {kStorage}, {}}}, {"", "", false});
        QCOMPARE(unchosen.resolution.storageProblem, std::string("No storage plugin is chosen."));
        const Outcome wrong({{"store", {kTransport}, {}}}, kUsual);
        QVERIFY(has(wrong.resolution.storageProblem, "provides no storage"));
        const Outcome off({{"store", {kStorage}, {}, Origin::Bundled, true}}, kUsual);
        QVERIFY(has(off.resolution.storageProblem, "Turned off."));
        const Outcome unmet({{"store", {kStorage}, {}}, {"net", {kTransport}, {"sotto.chat/1"}}}, kUsual);
        QVERIFY2(has(unmet.resolution.transportProblem, "requires sotto.chat/1"),
                 unmet.resolution.transportProblem.c_str());
        const Outcome both({{"store", {kStorage, kTransport}, {}}}, kUsual);
        QVERIFY(has(both.resolution.storageProblem, "at once"));
        const Outcome needy({{"store", {kStorage}, {kTransport}}, {"net", {kTransport}, {}}}, kUsual);
        QVERIFY(has(needy.resolution.storageProblem, "cannot require"));
    }

    void refusesWhatIsUnmetDownTheChain() {
        const Outcome outcome({{"a", {}, {"x.b/1"}},
                               {"b", {"x.b/1"}, {"x.c/1"}},
                               {"d", {}, {"x.c/1?"}},
                               {"e", {"x.c/1:other"}, {"x.c/1:mine"}}},
                              kUsual);
        QCOMPARE(outcome.order(), std::string("d"));
        QVERIFY(has(outcome.reason(0), "requires x.b/1") && has(outcome.reason(1), "requires x.c/1"));
        QVERIFY(has(outcome.reason(3), "x.c/1 (mine)"));
    }

    void reportsCyclesAsAChain() {
        const Outcome outcome({{"first", {}, {"x.a/1"}},
                               {"a", {"x.a/1"}, {"x.b/1"}},
                               {"b", {"x.b/1"}, {"x.c/1"}},
                               {"c", {"x.c/1"}, {"x.a/1"}},
                               {"free", {}, {}}},
                              kUsual);
        QCOMPARE(outcome.order(), std::string("free"));
        QVERIFY2(has(outcome.reason(1), "t.a -> t.b -> t.c -> t.a."), outcome.reason(1).c_str());
        QCOMPARE(outcome.reason(2), outcome.reason(1));
        QVERIFY(has(outcome.reason(0), "requires x.a/1"));
    }

    void allowsOptionalCyclesAndOneself() {
        const Outcome outcome(
            {{"a", {"x.a/1"}, {"x.b/1?"}}, {"b", {"x.b/1"}, {"x.a/1"}}, {"own", {"x.o/1"}, {"x.o/1"}}},
            kUsual);
        QCOMPARE(outcome.resolution.order.size(), std::size_t(3));
    }

    void refusesDoublesAndRivals() {
        const Outcome outcome({{"a", {"sotto.chat/1:group", "sotto.ui/1"}, {}},
                               {"a", {}, {}},
                               {"b", {"sotto.chat/1:group"}, {}},
                               {"c", {"sotto.chat/1:community", "sotto.ui/1"}, {}}},
                              kUsual);
        QCOMPARE(outcome.order(), std::string("a c"));
        QVERIFY(has(outcome.reason(1), "found first"));
        QVERIFY2(has(outcome.reason(2), "t.a provides sotto.chat/1 (group) already"),
                 outcome.reason(2).c_str());
    }

    void safeModeStartsBundledPluginsOnly() {
        const std::vector<Plan> plans = {{"store", {kStorage}, {}, Origin::Path},
                                         {"net", {kTransport}, {}},
                                         {"extra", {}, {}, Origin::Path}};
        QCOMPARE(Outcome(plans, kUsual).order(), std::string("store net extra"));
        const Outcome safe(plans, {"t.store", "t.net", true});
        QCOMPARE(safe.order(), std::string("net"));
        QVERIFY(safe.verdict(2) == Verdict::Unused && has(safe.reason(2), "Safe mode"));
        QVERIFY(has(safe.resolution.storageProblem, "Safe mode"));
    }
};

QTEST_APPLESS_MAIN(ResolverTest)
#include "resolver_test.moc"
