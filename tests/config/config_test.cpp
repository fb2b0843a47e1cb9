#include "config/compression.h"
#include "config/config.h"
#include "config/diff.h"
#include "config/encryption.h"
#include "config/user_config.h"
#include "wire/message_hash.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::config;

namespace {

constexpr TimeMs kNow = 1'700'000'000'000;
constexpr std::string_view kDomain = "Contacts";

crypto::Account account() {
    return *crypto::Account::fromSeed(Bytes(16, 1));
}

Config newConfig() {
    return makeUserConfig(UserConfig::Contacts, account());
}

/// The plain document of a single message.
StoredDocument opened(const Bytes& message) {
    std::vector<crypto::SymmetricKey> keys;
    keys.push_back(*crypto::SymmetricKey::from(account().seed()));
    const Bytes sealed = LegacyWrapper(account(), LegacyWrapper::Kind::Contacts).unwrap(message);
    const Bytes padded = *decrypt(keys, sealed, kDomain);
    const ByteView plain = unpad(padded);
    return *parseDocument(plain.front() == 'z' ? *decompress(plain.subspan(1)) : toBytes(plain));
}

/// A message as another device could send it.
Bytes sealed(ByteView plain) {
    return *encrypt(*crypto::SymmetricKey::from(account().seed()), pad(plain), kDomain);
}

void write(Config& config, const std::string& key, std::int64_t value) {
    config.edit()->set({key}, Bencode(value));
}

/// Pushes and confirms; the storage hash is `hash`.
Bytes pushed(Config& config, const std::string& hash) {
    auto push = config.push();
    config.confirmPushed(push->seqno, {hash});
    return push->messages.at(0);
}

MergeReport mergeOne(Config& config, const std::string& hash, const Bytes& message) {
    const Incoming incoming{hash, message};
    return config.merge(std::span(&incoming, 1), kNow);
}

std::int64_t number(const Config& config, const std::string& key) {
    const auto* value = valueAt(config.data(), {key});
    return value && value->integer() ? *value->integer() : 0;
}

std::string changesOf(const StoredDocument& document) {
    Bytes bytes;
    appendBencode(bytes, document.document.changes);
    return toString(bytes);
}

/// Two devices that agree on document 1 and then part: `own` is at 2, the message of the other at 2 is
/// returned.
Bytes part(Config& own, Config::State state) {
    auto other = newConfig();
    write(own, "base", 1);
    const Bytes first = pushed(own, "1");
    mergeOne(other, "1", first);
    write(own, "own", 1);
    if (state != Config::State::Dirty)
        own.push().ok();
    if (state == Config::State::Clean)
        own.confirmPushed(2, {"2 own"});
    write(other, "other", 1);
    return pushed(other, "2 other");
}

} // namespace

class ConfigTest : public QObject {
    Q_OBJECT
private slots:
    void equalValuesChangeNothing();
    void editorEdits();
    void listingAfterMerge_data();
    void listingAfterMerge();
    void secondMergeListsNothing();
    void confirmsOnlyWhatIsWaitedFor();
    void storesALostDocumentAgain();
    void doesNotDeleteWhatItStores();
    void keepsChangesOfADeviceFarBehind();
    void newDeviceDoesNotOverwrite();
    void topLevelUnknownsAreKeptByEdits();
    void setsBadMessagesAside_data();
    void setsBadMessagesAside();
    void readOnlyConfigs();
    void signedConfigs();
    void dumpsSurvive();
    void refusesDamagedDumps();
    void greatestSeqno();
    void manyPushesAtOnce();
    void manyLargeDocumentsAtOnce();
    void doesNotGrowBeyondTheLimits();
};

void ConfigTest::equalValuesChangeNothing() {
    auto config = newConfig();
    write(config, "a", 1);
    pushed(config, "1");
    config.dump();
    write(config, "a", 1);
    QVERIFY(!config.edit()->erase({"b"}));
    QVERIFY(!config.edit()->erase({"a", "b"}));
    QVERIFY(!config.edit()->remove({"a"}, Bencode(std::int64_t(1))));
    QVERIFY(!config.needsPush() && !config.needsDump());
    QCOMPARE(config.seqno(), std::int64_t(1));
}

void ConfigTest::editorEdits() {
    auto config = newConfig();
    auto editor = *config.edit();
    QVERIFY(editor.set({"a", "b", "c"}, Bencode(std::int64_t(1))));
    QVERIFY(editor.insert({"s"}, Bencode(std::string_view("x"))));
    QVERIFY(editor.insert({"s"}, Bencode(std::int64_t(5))));
    QVERIFY(!editor.insert({"s"}, Bencode(std::int64_t(5))));
    QCOMPARE(editor.find({"s"})->encode(), toBytes(asBytes("li5e1:xe")));
    QVERIFY(editor.remove({"s"}, Bencode(std::int64_t(5))));
    QVERIFY(editor.remove({"s"}, Bencode(std::string_view("x"))));
    QVERIFY(!editor.find({"s"}));
    // Dictionaries vanish with their last member, and give way to other values.
    QVERIFY(editor.erase({"a", "b", "c"}));
    QVERIFY(config.data().empty());
    QVERIFY(editor.set({"a"}, Bencode(std::int64_t(1))));
    QVERIFY(editor.set({"a", "b"}, Bencode(std::int64_t(1))));
    QVERIFY(editor.set({"a"}, Bencode(Dict())));
    QVERIFY(config.data().empty());
}

void ConfigTest::listingAfterMerge_data() {
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("edited");
    QTest::addColumn<std::string>("expected");
    const std::string all = "d4:base0:5:other0:3:own0:";
    QTest::newRow("clean") << 0 << false << all + "e";
    QTest::newRow("clean, edited") << 0 << true << "d1:+0:" + all.substr(1) + "e";
    QTest::newRow("waiting") << 2 << false << all + "e";
    QTest::newRow("waiting, edited") << 2 << true << "d1:+0:" + all.substr(1) + "e";
    QTest::newRow("dirty") << 1 << false << std::string("de");
    QTest::newRow("dirty, edited") << 1 << true << std::string("d1:+0:e");
}

void ConfigTest::listingAfterMerge() {
    QFETCH(int, state);
    QFETCH(bool, edited);
    QFETCH(std::string, expected);
    auto config = newConfig();
    const Bytes message = part(config, static_cast<Config::State>(state));
    QVERIFY(mergeOne(config, "2 other", message).changed);
    QVERIFY(config.state() == Config::State::Dirty);
    if (edited)
        write(config, "+", 1);
    const auto push = config.push();
    QCOMPARE(push->seqno, std::int64_t(3));
    QCOMPARE(changesOf(opened(push->messages[0])), expected);
}

void ConfigTest::secondMergeListsNothing() {
    auto config = newConfig();
    const Bytes message = part(config, Config::State::Clean);
    mergeOne(config, "2 other", message);
    const Bytes third = sealed(asBytes("d1:#i3e1:&d5:thirdi1eee"));
    mergeOne(config, "3 third", third);
    const auto document = opened(config.push()->messages[0]);
    QCOMPARE(document.document.seqno, std::int64_t(4));
    QCOMPARE(changesOf(document), std::string("de"));
    int listings = 0;
    for (const auto& [version, changes] : document.document.history)
        listings += version.seqno == 3 && changes.size() == 3 ? 1 : 0;
    QCOMPARE(listings, 1);
}

void ConfigTest::confirmsOnlyWhatIsWaitedFor() {
    auto config = newConfig();
    write(config, "a", 1);
    config.confirmPushed(1, {"early"});
    QVERIFY(config.needsPush() && config.currentHashes().empty());
    config.push().ok();
    config.confirmPushed(2, {"other"});
    QVERIFY(config.needsPush());
    config.confirmPushed(1, {"1"});
    QVERIFY(!config.needsPush());
    config.confirmPushed(1, {"again"});
    QCOMPARE(config.currentHashes(), std::vector<std::string>{"1"});
}

void ConfigTest::storesALostDocumentAgain() {
    auto config = newConfig();
    write(config, "a", 1);
    const Bytes message = pushed(config, "1");
    const auto again = config.push();
    QCOMPARE(again->seqno, std::int64_t(1));
    QCOMPARE(again->messages[0], message);
    QVERIFY(again->obsolete.empty() && !config.needsPush());
    QCOMPARE(config.activeHashes(), std::vector<std::string>{"1"});
    // So does a device that only received it, though the document is not in the form we write.
    auto other = newConfig();
    mergeOne(other, "bare", sealed(asBytes("d1:#i1e1:&d1:ai1eee")));
    QCOMPARE(toString(opened(other.push()->messages[0]).bytes), std::string("d1:#i1e1:&d1:ai1eee"));
}

void ConfigTest::doesNotDeleteWhatItStores() {
    const auto ns = namespaceOf(UserConfig::Contacts);
    auto config = newConfig();
    write(config, "a", 1);
    const Bytes first = config.push()->messages[0];
    const auto hash = wire::messageHashText(wire::messageHash(account().id(), ns, first));
    // The answer was lost, and our own document comes back.
    mergeOne(config, hash, first);
    auto push = *config.push();
    QCOMPARE(push.obsolete, std::vector<std::string>{hash});
    keepStored(push, account().id(), ns);
    QVERIFY(push.obsolete.empty());
}

void ConfigTest::keepsChangesOfADeviceFarBehind() {
    for (const bool waiting : {false, true}) {
        auto ahead = newConfig();
        auto behind = newConfig();
        write(ahead, "a", 1);
        mergeOne(behind, "1", pushed(ahead, "1"));
        write(behind, "first", 1);
        behind.push().ok();
        write(behind, "second", 2);
        behind.edit()->erase({"a"});
        if (waiting)
            behind.push().ok();
        Bytes message;
        for (int i = 2; i <= 12; ++i) {
            write(ahead, "a", i);
            message = pushed(ahead, std::to_string(i));
        }
        const auto report = mergeOne(behind, "12", message);
        QVERIFY(report.changed && behind.needsPush());
        QCOMPARE(number(behind, "first"), std::int64_t(1));
        QCOMPARE(number(behind, "second"), std::int64_t(2));
        QCOMPARE(number(behind, "a"), std::int64_t(0));
        const auto push = behind.push();
        QCOMPARE(push->seqno, std::int64_t(13));
        QCOMPARE(push->obsolete, std::vector<std::string>{"12"});
        mergeOne(ahead, "13", push->messages[0]);
        QVERIFY(ahead.data() == behind.data() && !ahead.needsPush());
    }
}

void ConfigTest::newDeviceDoesNotOverwrite() {
    auto ahead = newConfig();
    Bytes message;
    for (int i = 1; i <= 12; ++i) {
        write(ahead, "a", i);
        message = pushed(ahead, std::to_string(i));
    }
    auto fresh = newConfig();
    write(fresh, "a", 0);
    mergeOne(fresh, "12", message);
    QVERIFY(!fresh.needsPush());
    QCOMPARE(number(fresh, "a"), std::int64_t(12));
}

void ConfigTest::topLevelUnknownsAreKeptByEdits() {
    auto config = newConfig();
    mergeOne(config, "1", sealed(asBytes("d1:#i1e1:$i7e1:&de1:Zli3eee")));
    write(config, "a", 1);
    const auto document = opened(config.push()->messages[0]);
    QCOMPARE(document.document.unknown.size(), std::size_t(2));
    // A merge makes a new document.
    mergeOne(config, "2", sealed(asBytes("d1:#i2e1:&d1:bi1eee")));
    QVERIFY(opened(config.push()->messages[0]).document.unknown.empty());
}

void ConfigTest::setsBadMessagesAside_data() {
    QTest::addColumn<Bytes>("message");
    QTest::addColumn<int>("refusal");
    const auto row = [](const char* name, const Bytes& message, Refusal refusal) {
        QTest::newRow(name) << message << static_cast<int>(refusal);
    };
    const Bytes bomb = compress(Bytes(kMaxDocument + 1, 'd'));
    Bytes cut = compress(Bytes(5000, 'd'));
    cut.pop_back();
    row("empty", {}, Refusal::Closed);
    row("noise", Bytes(300, 9), Refusal::Closed);
    row("only padding", sealed({}), Refusal::Unknown);
    row("unknown kind", sealed(asBytes("x1:#i1e1:&dee")), Refusal::Unknown);
    row("bomb", sealed(bomb), Refusal::Unpacking);
    row("cut frame", sealed(cut), Refusal::Unpacking);
    row("piece", sealed(asBytes("ml1:xe")), Refusal::Piece);
    row("not closed", sealed(asBytes("d1:#i9e1:&d")), Refusal::Document);
    row("disorder", sealed(asBytes("d1:#i9e1:&d1:bi1e1:ai1eee")), Refusal::Document);
    row("seqno too great", sealed(asBytes("d1:#i9223372036854775806e1:&dee")), Refusal::Document);
    row("compressed nonsense", sealed(compress(Bytes(5000, 'x'))), Refusal::Unknown);
}

void ConfigTest::setsBadMessagesAside() {
    QFETCH(Bytes, message);
    QFETCH(int, refusal);
    auto config = newConfig();
    write(config, "a", 1);
    pushed(config, "1");
    const Bytes before = config.dump();
    const Bytes good = sealed(asBytes("d1:#i2e1:&d1:ai2eee"));
    auto report = mergeOne(config, "bad", message);
    QVERIFY(report.accepted.empty() && !report.changed);
    QCOMPARE(report.refused.size(), std::size_t(1));
    QCOMPARE(static_cast<int>(report.refused[0].second), refusal);
    QCOMPARE(config.dump(), before);
    // Nor does it keep a good one beside it from being taken in.
    const Incoming both[] = {{"bad", message}, {"good", good}};
    report = config.merge(both, kNow);
    QCOMPARE(report.accepted, std::vector<std::string>{"good"});
    QVERIFY(number(config, "a") != 0 && config.seqno() > 1);
}

void ConfigTest::readOnlyConfigs() {
    const auto keys = crypto::ed25519FromSeed(*crypto::Ed25519Seed::from(Bytes(32, 7)));
    const auto setup = [&](bool admin) {
        Setup result;
        result.domain = "groups::Info";
        result.keys.push_back(*crypto::SymmetricKey::from(Bytes(32, 1)));
        result.verifier = keys.publicKey;
        if (admin)
            result.signer = keys.secret.clone();
        return result;
    };
    Config admin(setup(true));
    Config second(setup(true));
    Config member(setup(false));
    QVERIFY(!member.edit().ok() && member.readOnly() && !admin.readOnly());
    write(admin, "a", 1);
    write(second, "b", 1);
    const Bytes one = pushed(admin, "1a");
    const Bytes two = pushed(second, "1b");
    const Incoming both[] = {{"1a", one}, {"1b", two}};
    QCOMPARE(member.merge(both, kNow).accepted.size(), std::size_t(2));
    QVERIFY(!member.needsPush());
    QCOMPARE(member.seqno(), std::int64_t(1));
    QVERIFY(member.push()->obsolete.empty());
    auto merged = mergeOne(admin, "1b", two);
    QVERIFY(merged.changed && admin.needsPush());
    const Bytes three = pushed(admin, "2");
    QVERIFY(mergeOne(member, "2", three).changed);
    QVERIFY(member.data() == admin.data());
    QCOMPARE(member.currentHashes(), std::vector<std::string>{"2"});
}

void ConfigTest::signedConfigs() {
    const auto keys = crypto::ed25519FromSeed(*crypto::Ed25519Seed::from(Bytes(32, 7)));
    const auto setup = [&](bool signs) {
        Setup result;
        result.domain = "groups::Members";
        result.keys.push_back(*crypto::SymmetricKey::from(Bytes(32, 1)));
        if (signs) {
            result.verifier = keys.publicKey;
            result.signer = keys.secret.clone();
        }
        return result;
    };
    Config admin(setup(true));
    Config forger(setup(false));
    write(forger, "a", 1);
    const auto report = mergeOne(admin, "forged", pushed(forger, "forged"));
    QCOMPARE(report.refused.size(), std::size_t(1));
    QVERIFY(report.refused[0].second == Refusal::Document);
    // The signature is part of what is hashed, also after a restart.
    write(admin, "a", 1);
    pushed(admin, "1");
    auto again = *Config::load(setup(true), admin.dump());
    write(admin, "b", 1);
    write(again, "b", 1);
    QCOMPARE(admin.push()->messages[0], again.push()->messages[0]);
    // With new keys, old messages are still read and new ones only with them.
    std::vector<crypto::SymmetricKey> newKeys;
    newKeys.push_back(*crypto::SymmetricKey::from(Bytes(32, 2)));
    newKeys.push_back(*crypto::SymmetricKey::from(Bytes(32, 1)));
    again.replaceKeys(std::move(newKeys));
    QVERIFY(again.push()->messages[0] != admin.push()->messages[0]);
    QCOMPARE(mergeOne(again, "2", admin.push()->messages[0]).accepted.size(), std::size_t(1));
    admin.replaceKeys({});
    QVERIFY(!admin.push().ok());
}

void ConfigTest::dumpsSurvive() {
    auto config = newConfig();
    const Bytes message = part(config, Config::State::Clean);
    mergeOne(config, "2 other", message);
    QVERIFY(config.needsDump());
    config.push().ok();
    const Bytes dump = config.dump();
    QVERIFY(!config.needsDump());
    auto again = loadUserConfig(UserConfig::Contacts, account(), dump);
    QVERIFY(again.ok());
    QCOMPARE(again->dump(), dump);
    QCOMPARE(again->push()->messages, config.push()->messages);
    // Unknown extra data of the dump stay.
    const std::string extra = "d1:!i0e1:$25:d1:#i0e1:&de1:<le1:=dee1:+d1:xi1eee";
    QVERIFY(toString(loadUserConfig(UserConfig::Contacts, account(),
                                    asBytes("d1:!i0e1:$24:d1:#i0e1:&de1:<le1:=dee"
                                            "1:+d1:xi1eee"))
                         .value()
                         .dump())
                .find("1:+d1:xi1ee") != std::string::npos);
    QVERIFY(!loadUserConfig(UserConfig::Contacts, account(), asBytes(extra)).ok());
}

void ConfigTest::refusesDamagedDumps() {
    auto config = newConfig();
    write(config, "a", 1);
    pushed(config, "1");
    const Bytes dump = config.dump();
    for (std::size_t size = 0; size < dump.size(); ++size)
        QVERIFY(!loadUserConfig(UserConfig::Contacts, account(), ByteView(dump).first(size)).ok());
    for (const char* damaged :
         {"de", "d1:!i3e1:$24:d1:#i0e1:&de1:<le1:=deee", "d1:!i0e1:$2:dee",
          "d1:!i0e1:$24:d1:#i0e1:&de1:<le1:=dee1:(i1ee", "d1:!i0e1:$24:d1:#i0e1:&de1:<le1:=dee1:)li1eee",
          "d1:!i0e1:$24:d1:#i0e1:&de1:<le1:=dee1:*d1:xdeee"})
        QVERIFY2(!loadUserConfig(UserConfig::Contacts, account(), asBytes(damaged)).ok(), damaged);
}

void ConfigTest::greatestSeqno() {
    auto config = newConfig();
    write(config, "a", 1);
    pushed(config, "1");
    const std::string last = std::to_string(kMaxSeqno);
    const Bytes one = sealed(asBytes("d1:#i" + last + "e1:&d1:ai2eee"));
    const Bytes two = sealed(asBytes("d1:#i" + last + "e1:&d1:ai3eee"));
    const Incoming both[] = {{"one", one}, {"two", two}};
    config.merge(both, kNow);
    QCOMPARE(config.seqno(), kMaxSeqno);
    QVERIFY(!config.needsPush());
    QVERIFY(!config.edit().ok());
    QVERIFY(mergeOne(config, "one", one).accepted.size() == 1);
    QCOMPARE(config.seqno(), kMaxSeqno);
}

void ConfigTest::manyPushesAtOnce() {
    auto base = newConfig();
    write(base, "base", 1);
    const Bytes first = pushed(base, "1");
    std::vector<Bytes> messages;
    for (int i = 0; i < 500; ++i) {
        auto device = newConfig();
        mergeOne(device, "1", first);
        write(device, "key " + std::to_string(i), i + 1);
        messages.push_back(pushed(device, "2"));
    }
    std::vector<Incoming> incoming;
    for (std::size_t i = 0; i < messages.size(); ++i)
        incoming.push_back({"hash " + std::to_string(i), messages[i]});
    const auto report = base.merge(incoming, kNow);
    QCOMPARE(report.accepted.size(), std::size_t(500));
    QCOMPARE(base.seqno(), std::int64_t(3));
    QCOMPARE(base.data().size(), std::size_t(501));
    QCOMPARE(base.push()->obsolete.size(), std::size_t(501));
}

void ConfigTest::manyLargeDocumentsAtOnce() {
    // Together they are more than is held at once.
    std::vector<Bytes> messages;
    for (int i = 0; i < 8; ++i) {
        const std::string size = std::to_string(9'000'000);
        const std::string key = "key " + std::to_string(i);
        messages.push_back(sealed(
            compress(asBytes("d1:#i2e1:&d5:" + key + size + ":" + std::string(9'000'000, 'x') + "ee"))));
    }
    std::vector<Incoming> incoming;
    for (std::size_t i = 0; i < messages.size(); ++i)
        incoming.push_back({std::to_string(i), messages[i]});
    auto config = newConfig();
    const auto report = config.merge(incoming, kNow);
    QCOMPARE(report.accepted.size(), messages.size());
    QVERIFY(config.needsPush());
}

void ConfigTest::doesNotGrowBeyondTheLimits() {
    std::vector<Bytes> messages;
    for (const char first : {'a', 'b'}) {
        Document document;
        document.seqno = 2;
        for (int i = 0; i < 150'000; ++i)
            document.data[first + std::to_string(i)] = Bencode(std::int64_t(1));
        document.changes = diff({}, document.data);
        messages.push_back(sealed(compress(store(document).bytes)));
    }
    const Incoming both[] = {{"a", messages[0]}, {"b", messages[1]}};
    auto config = newConfig();
    QCOMPARE(config.merge(both, kNow).accepted.size(), std::size_t(2));
    QVERIFY(!config.needsPush());
    QCOMPARE(config.data().size(), std::size_t(150'000));
    QVERIFY(loadUserConfig(UserConfig::Contacts, account(), config.dump()).ok());
}

QTEST_APPLESS_MAIN(ConfigTest)
#include "config_test.moc"
