#include "config/compression.h"
#include "config/contacts.h"
#include "config/encryption.h"
#include "config/user_config.h"
#include "config/user_profile.h"
#include "crypto/encoding.h"
#include "support/vectors.h"

#include <QtTest>

#include <set>

using namespace sotto;
using namespace sotto::config;
using namespace sotto::test;

namespace {

constexpr TimeMs kNow = 1'736'000'000'000;
constexpr TimeMs kDay = 24LL * 3600 * 1000;

std::string made(const std::string& text) {
    return crypto::toHex(crypto::sha256({asBytes("sotto test vector " + text)}).view());
}

std::multiset<std::string> texts(const boost::json::array& list) {
    std::multiset<std::string> result;
    for (const auto& item : list)
        result.insert(std::string(item.as_string()));
    return result;
}

std::multiset<std::string> texts(const std::vector<std::string>& list) {
    return {list.begin(), list.end()};
}

Bytes document(std::size_t size) {
    Document document;
    document.seqno = 7;
    document.data["a"] = Bencode(std::string_view(std::string(size, 'x')));
    return store(document).bytes;
}

Piece piece(ByteView plaintext) {
    return *parsePiece(plaintext);
}

} // namespace

class MultipartTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void partsOfTheVectors();
    void layoutOfTheChapter();
    void refusesAsTheVectors();
    void scenariosOfTheVectors();
    void splitsAsTheLargeExample();
    void largeConfigTravels();
    void refusesTooLarge();
    void forgetsInTime();
    void boundsWhatWaits();
    void keepsSetsInTheDump();

private:
    boost::json::value vectors_;
    std::map<std::string, Bytes> messages_;
};

void MultipartTest::initTestCase() {
    vectors_ = loadVectors("config_multipart.json");
    for (const char* list : {"parts", "rejected"})
        for (const auto& entry : *jsonArray(vectors_, list))
            messages_[textMember(entry, "hash")] = hexMember(entry, "message");
}

void MultipartTest::partsOfTheVectors() {
    const Bytes padded = hexMember(*jsonMember(vectors_, "source"), "padded");
    std::vector<crypto::SymmetricKey> keys;
    keys.push_back(*crypto::SymmetricKey::from(hexMember(vectors_, "seed32")));
    PieceStore store;
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors_, "parts")) {
        const Bytes plaintext = hexMember(entry, "plaintext");
        QCOMPARE(*encrypt(keys[0], plaintext, "UserProfile"), hexMember(entry, "message"));
        QCOMPARE(std::int64_t(piece(plaintext).index), *jsonInteger(entry, "index"));
        const auto added = store.add(piece(plaintext), textMember(entry, "hash"), kNow);
        QVERIFY(added.accepted);
        QCOMPARE(added.whole.has_value(), ++cases == 3);
        if (added.whole)
            QCOMPARE(added.whole->padded, padded);
    }
    QCOMPARE(cases, 3);
    QCOMPARE(toBytes(unpad(padded)), hexMember(*jsonMember(vectors_, "source"), "plaintext"));
    QCOMPARE(*encrypt(keys[0], padded, "UserProfile"),
             hexMember(*jsonMember(vectors_, "source"), "single_message"));
}

void MultipartTest::layoutOfTheChapter() {
    const auto chapter = loadVectors("config_chapter.json");
    const auto& layout = *jsonMember(chapter, "multipart_layout_only");
    const auto pieces = split(hexMember(layout, "joined"), 16);
    std::size_t cases = 0;
    for (const auto& part : *jsonArray(layout, "parts"))
        QCOMPARE(pieces->at(cases++), hex(std::string_view(part.as_string())));
    QCOMPARE(cases, std::size_t(2));
}

void MultipartTest::refusesAsTheVectors() {
    int refused = 0;
    int wellFormed = 0;
    for (const auto& entry : *jsonArray(vectors_, "rejected"))
        ++(parsePiece(hexMember(entry, "plaintext")).ok() ? wellFormed : refused);
    // Well formed alone, refused in their scenarios: b8 beside other pieces, w0 and w1 together.
    QCOMPARE(refused, 7);
    QCOMPARE(wellFormed, 3);
    for (std::size_t size = 0; size < 60; ++size)
        QVERIFY(!parsePiece(ByteView(split(Bytes(160, 'd'), 80)->front()).first(size)).ok());
    Bytes trailing = split(Bytes(160, 'd'), 80)->back();
    trailing.resize(trailing.size() + 4, 0);
    QVERIFY(parsePiece(trailing).ok());
}

void MultipartTest::scenariosOfTheVectors() {
    int scenarios = 0;
    int merges = 0;
    for (const auto& scenario : *jsonArray(vectors_, "scenarios")) {
        const auto account = *crypto::Account::fromSeed(hexMember(vectors_, "seed32"));
        Config config = makeUserConfig(UserConfig::UserProfile, account);
        for (const auto& step : *jsonArray(scenario, "steps")) {
            if (textMember(step, "step") == "dump and reload") {
                config = *loadUserConfig(UserConfig::UserProfile, account, config.dump());
                continue;
            }
            std::vector<Incoming> incoming;
            for (const auto& hash : *jsonArray(step, "messages"))
                incoming.push_back(
                    {std::string(hash.as_string()), messages_.at(std::string(hash.as_string()))});
            const auto report = config.merge(incoming, kNow);
            const auto& expect = *jsonMember(step, "expect");
            QCOMPARE(texts(report.accepted), texts(*jsonArray(expect, "accepted")));
            QCOMPARE(texts(config.currentHashes()), texts(*jsonArray(expect, "current_hashes")));
            QCOMPARE(texts(config.activeHashes()), texts(*jsonArray(expect, "active_hashes")));
            QCOMPARE(UserProfile(config).name(), std::string(jsonText(expect, "name").value_or("")));
            ++merges;
        }
        ++scenarios;
    }
    QCOMPARE(scenarios, 13);
    QCOMPARE(merges, 23);
}

void MultipartTest::splitsAsTheLargeExample() {
    const auto& example = *jsonMember(vectors_, "large_example");
    auto config =
        makeUserConfig(UserConfig::Contacts, *crypto::Account::fromSeed(hexMember(vectors_, "seed32")));
    for (int i = 0; i < 1000; ++i) {
        const std::string number = std::to_string(i);
        Contact contact{*crypto::AccountId::fromHex("05" + made("big contact " + number))};
        contact.name = made("big name " + number);
        contact.nickname = made("big nick " + number);
        QVERIFY(Contacts(config).set(contact).ok());
    }
    const auto push = config.push();
    QVERIFY(push.ok());
    QCOMPARE(push->seqno, *jsonInteger(example, "seqno"));
    const auto& parts = *jsonArray(example, "parts");
    QCOMPARE(push->messages.size(), parts.size());
    // Only the last size depends on the version of the compressor.
    QCOMPARE(std::int64_t(push->messages[0].size()), *jsonInteger(parts[0], "message_bytes"));
    QVERIFY(push->messages[1].size() < 76'800);
}

void MultipartTest::largeConfigTravels() {
    const auto account = *crypto::Account::fromSeed(Bytes(16, 1));
    auto sender = makeUserConfig(UserConfig::Contacts, account);
    auto editor = *sender.edit();
    for (int i = 0; i < 3000; ++i)
        editor.set({"x", made("key " + std::to_string(i))},
                   Bencode(std::string_view(made(std::to_string(i)))));
    const auto push = sender.push();
    QVERIFY(push->messages.size() > 2);
    std::vector<std::string> hashes;
    std::vector<Incoming> incoming;
    for (std::size_t i = 0; i < push->messages.size(); ++i) {
        hashes.push_back("part " + std::to_string(i));
        incoming.push_back({hashes.back(), push->messages[i]});
        QVERIFY(push->messages[i].size() <= wire::kMaxMessageData);
    }
    sender.confirmPushed(push->seqno, hashes);
    std::reverse(incoming.begin(), incoming.end());
    auto receiver = makeUserConfig(UserConfig::Contacts, account);
    const auto report = receiver.merge(incoming, kNow);
    QCOMPARE(report.accepted.size(), incoming.size());
    QVERIFY(receiver.data() == sender.data());
    QCOMPARE(texts(receiver.currentHashes()), texts(hashes));
    QVERIFY(!receiver.needsPush());
    // Replaced by the next document, all pieces are obsolete.
    receiver.edit()->erase({"x"});
    const auto next = receiver.push();
    QCOMPARE(texts(next->obsolete), texts(hashes));
}

void MultipartTest::refusesTooLarge() {
    auto config = makeUserConfig(UserConfig::Contacts, *crypto::Account::fromSeed(Bytes(16, 1)));
    Bytes noise;
    for (int i = 0; noise.size() <= kMaxSplit; ++i)
        append(noise, crypto::sha256({asBytes(std::to_string(i))}).view());
    config.edit()->set({"noise"}, Bencode(ByteView(noise)));
    QVERIFY(!config.push().ok());
    QVERIFY(config.state() == Config::State::Dirty);
    config.edit()->erase({"noise"});
    QVERIFY(config.push().ok());
}

void MultipartTest::forgetsInTime() {
    const auto pieces = *split(document(200), 80);
    PieceStore store;
    QVERIFY(store.add(piece(pieces[0]), "p0", kNow).accepted);
    QVERIFY(!store.expire(kNow + 7 * kDay - 1));
    QCOMPARE(store.hashes().size(), std::size_t(1));
    // The last piece counts.
    QVERIFY(store.add(piece(pieces[1]), "p1", kNow + 6 * kDay).accepted);
    QVERIFY(!store.expire(kNow + 8 * kDay));
    QVERIFY(store.expire(kNow + 13 * kDay));
    QVERIFY(store.hashes().empty());
    // Complete sets are remembered longer and take no pieces.
    for (const Bytes& one : pieces)
        QVERIFY(store.add(piece(one), "p", kNow).accepted);
    QVERIFY(store.hashes().empty());
    QVERIFY(!store.expire(kNow + 13 * kDay));
    QVERIFY(!store.add(piece(pieces[0]), "p0", kNow).whole);
    QVERIFY(store.hashes().empty());
    QVERIFY(store.expire(kNow + 14 * kDay));
}

void MultipartTest::boundsWhatWaits() {
    PieceStore store;
    for (int i = 0; i < 2000; ++i) {
        const auto set = crypto::sha256({asBytes(std::to_string(i))});
        const auto hash = *crypto::Hash32::from(set.view());
        QVERIFY(store.add(Piece{hash, 0, 2, Bytes(70'000, 'x')}, std::to_string(i), kNow + i).accepted);
    }
    const auto hashes = store.hashes();
    QVERIFY(hashes.size() < 400);
    QCOMPARE(hashes.size(), std::set<std::string>(hashes.begin(), hashes.end()).size());
    const auto hash = *crypto::Hash32::from(Bytes(32, 1));
    PieceStore single;
    int accepted = 0;
    for (int i = 0; i < 255; ++i)
        accepted +=
            single.add(Piece{hash, std::uint8_t(i), 255, Bytes(76'710, 'x')}, "p", kNow).accepted ? 1 : 0;
    QCOMPARE(accepted, int(kMaxSplit / 76'710));
}

void MultipartTest::keepsSetsInTheDump() {
    const auto pieces = *split(document(200), 80);
    PieceStore store;
    store.add(piece(pieces[2]), "p2", kNow);
    const auto again = PieceStore::fromDict(store.toDict());
    QVERIFY(again.ok());
    QCOMPARE(again->hashes(), store.hashes());
    QVERIFY(again->toDict() == store.toDict());
    for (const char* damaged : {"d3:abcdee", "d32:hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhi1ee",
                                "d32:hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhd1:#i-1e1:Ti1e1:pleee",
                                "d32:hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhd1:#i2e1:Ti1e1:pli1eeee"}) {
        const auto dict = wire::parseBencode(asBytes(damaged));
        QVERIFY(dict.ok());
        QVERIFY(!PieceStore::fromDict(*dict->dict()).ok());
    }
}

QTEST_APPLESS_MAIN(MultipartTest)
#include "multipart_test.moc"
