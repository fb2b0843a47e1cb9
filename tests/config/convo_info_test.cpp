#include "config/convo_info.h"
#include "crypto/encoding.h"
#include "scenario.h"
#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::config;
using namespace sotto::test;

namespace {

constexpr TimeMs kDay = 24LL * 3600 * 1000;
constexpr TimeMs kNow = 1'800'000'000'000;

class ReadActions final : public ScenarioActions {
public:
    explicit ReadActions(TimeMs nowMs) : nowMs_(nowMs) {}

    Result<bool> act(Config& config, const boost::json::value& step) override {
        const std::string name = textMember(step, "do");
        const ConvoPlace place = placeOf(step, name.substr(name.find('_') + 1));
        ConvoInfo info(config);
        if (name.starts_with("erase"))
            return info.erase(place);
        ReadState state = info.find(place).value_or(ReadState());
        if (const auto lastRead = jsonInteger(step, "last_read_ms"))
            state.lastReadMs = *lastRead;
        if (const auto* unread = jsonMember(step, "unread"))
            state.unread = unread->as_bool();
        const auto done = info.set(place, state, nowMs_);
        return done ? Result<bool>(true) : Result<bool>(done.error());
    }

    boost::json::object state(Config& config) override {
        boost::json::array lists[4];
        const char* ids[] = {"account_id", "id", "id", ""};
        for (const auto& [place, state] : ConvoInfo(config).all()) {
            const auto kind = static_cast<std::size_t>(place.kind);
            boost::json::object entry{{"last_read_ms", state.lastReadMs}, {"unread", state.unread}};
            if (place.kind == ConvoPlace::Kind::Community) {
                entry["base_url"] = place.address.server;
                entry["room"] = place.address.room;
                entry["pubkey"] = crypto::toHex(place.address.key.view());
            } else {
                entry[ids[kind]] = place.id->hex();
            }
            lists[kind].push_back(entry);
        }
        return {{"one_to_ones", lists[0]},
                {"groups", lists[1]},
                {"legacy_groups", lists[2]},
                {"communities", lists[3]}};
    }

    void beforePush(Config& config) override { ConvoInfo(config).prune(nowMs_).ok(); }

private:
    static ConvoPlace placeOf(const boost::json::value& step, const std::string& kind) {
        if (kind == "community") {
            const auto key = jsonText(step, "pubkey");
            return ConvoPlace::community({*canonicalServerUrl(textMember(step, "base_url")),
                                          textMember(step, "room"),
                                          key ? *parseServerKey(*key) : crypto::X25519PublicKey()});
        }
        const bool oneToOne = kind == "1to1";
        const auto id = *crypto::AccountId::fromHex(textMember(step, oneToOne ? "account_id" : "group_id"));
        if (oneToOne)
            return ConvoPlace::oneToOne(id);
        return kind == "group" ? ConvoPlace::group(id) : ConvoPlace::legacyGroup(id);
    }

    TimeMs nowMs_;
};

ConvoPlace somebody(std::uint8_t byte) {
    return ConvoPlace::oneToOne(crypto::AccountId(*crypto::X25519PublicKey::from(Bytes(32, byte))));
}

Config newInfo() {
    return makeUserConfig(UserConfig::ConvoInfoVolatile, *crypto::Account::fromSeed(Bytes(16, 1)));
}

} // namespace

class ConvoInfoTest : public QObject {
    Q_OBJECT
private slots:
    void scenariosOfTheVectors();
    void markReadOnlyRaises();
    void prunesWhatIsOld();
    void refusesPlacesOfAnotherKind();
};

void ConvoInfoTest::scenariosOfTheVectors() {
    const auto vectors = loadVectors("config_convo_info_volatile.json");
    const TimeMs nowMs = *jsonInteger(*jsonMember(vectors, "about"), "clock_ms");
    ReadActions actions(nowMs);
    ScenarioRunner runner(UserConfig::ConvoInfoVolatile, actions, nowMs);
    for (const auto& scenario : *jsonArray(vectors, "scenarios"))
        runner.run(scenario);
    QVERIFY2(runner.failures.empty(), runner.failures.c_str());
    QCOMPARE(runner.scenarios, 3);
    QCOMPARE(runner.steps, 53);
    QCOMPARE(runner.pushes, 9);
}

void ConvoInfoTest::markReadOnlyRaises() {
    auto config = newInfo();
    ConvoInfo info(config);
    QVERIFY(info.set(somebody(1), {kNow - 10, true}, kNow).ok());
    QVERIFY(info.markRead(somebody(1), kNow - 20, kNow).ok());
    QCOMPARE(*info.find(somebody(1)), (ReadState{kNow - 10, false}));
    QVERIFY(info.markRead(somebody(1), kNow - 5, kNow).ok());
    QCOMPARE(info.find(somebody(1))->lastReadMs, kNow - 5);
    QVERIFY(!info.find(somebody(2)));
}

void ConvoInfoTest::prunesWhatIsOld() {
    auto config = newInfo();
    ConvoInfo info(config);
    const auto room =
        ConvoPlace::community({"https://example.org", "Room", *crypto::X25519PublicKey::from(Bytes(32, 3))});
    QVERIFY(info.set(somebody(1), {kNow, false}, kNow).ok());
    QVERIFY(info.set(somebody(2), {kNow, true}, kNow).ok());
    QVERIFY(info.set(somebody(3), {kNow, false}, kNow).ok());
    QVERIFY(info.set(room, {kNow, false}, kNow).ok());
    auto editor = *config.edit();
    const TimeMs later = kNow + 31 * kDay;
    const std::string proven = toString(somebody(3).id->view());
    editor.set({"1", proven, "e"}, Bencode(later / 1000 + 60));
    editor.set({"1", proven, "g"}, Bencode(ByteView(Bytes(32, 9))));
    const std::string blinded(33, '\x25');
    editor.set({"b", blinded, "r"}, Bencode(kNow));
    QVERIFY(info.prune(kNow + 29 * kDay).ok());
    QCOMPARE(info.all().size(), std::size_t(4));
    QVERIFY(info.prune(later).ok());
    QVERIFY(!info.find(somebody(1)));
    QVERIFY(info.find(somebody(2)) && info.find(somebody(3)));
    QVERIFY(!config.data().count("o") && !config.data().count("b"));
    QVERIFY(info.prune(later + 120'000).ok());
    QVERIFY(!info.find(somebody(3)));
}

void ConvoInfoTest::refusesPlacesOfAnotherKind() {
    auto config = newInfo();
    ConvoInfo info(config);
    const auto group = crypto::AccountId::ofGroup(*crypto::Ed25519PublicKey::from(Bytes(32, 3)));
    QVERIFY(!info.set(ConvoPlace::oneToOne(group), {kNow, false}, kNow).ok());
    QVERIFY(!info.set(ConvoPlace::group(*somebody(1).id), {kNow, false}, kNow).ok());
    QVERIFY(!info.set(ConvoPlace::community({"https://EXAMPLE.org", "r", {}}), {kNow, false}, kNow).ok());
    QVERIFY(!config.needsPush());
}

QTEST_APPLESS_MAIN(ConvoInfoTest)
#include "convo_info_test.moc"
