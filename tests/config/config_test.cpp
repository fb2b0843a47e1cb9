#include "config_device.h"
#include "wire/message_hash.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;

namespace {

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
    void readOnlyConfigs();
    void signedConfigs();
    void dumpsSurvive();
    void restartsMakeNoSequenceNumbers_data();
    void restartsMakeNoSequenceNumbers();
    void restartsLoseNoPendingChange();
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
    auto other = loadUserConfig(UserConfig::Contacts, account(),
                                asBytes("d1:!i0e1:$23:d1:#i0e1:&de1:<le1:=dee1:+d1:xi1eee"));
    QVERIFY(toString(other->dump()).find("1:+d1:xi1ee") != std::string::npos);
}

void ConfigTest::restartsMakeNoSequenceNumbers_data() {
    QTest::addColumn<bool>("merged");
    QTest::newRow("edited") << false;
    // Lists everything as its own, since it was Clean before (05 §5.3).
    QTest::newRow("merged") << true;
}

void ConfigTest::restartsMakeNoSequenceNumbers() {
    QFETCH(bool, merged);
    auto restarted = newConfig();
    auto running = newConfig();
    for (Config* config : {&restarted, &running})
        mergeOne(*config, "2",
                 merged ? part(*config, Config::State::Clean) : sealed(asBytes("d1:#i2e1:&d1:xi1eee")));
    for (int i = 0; i < 10; ++i) {
        const std::string key(1, char('a' + i));
        write(restarted, key, i);
        write(running, key, i);
        restarted = *loadUserConfig(UserConfig::Contacts, account(), restarted.dump());
    }
    QCOMPARE(restarted.seqno(), std::int64_t(3));
    QCOMPARE(restarted.push()->messages, running.push()->messages);
}

/// Two documents that are not confirmed, and another device far ahead of both.
void ConfigTest::restartsLoseNoPendingChange() {
    auto config = newConfig();
    mergeOne(config, "1", sealed(asBytes("d1:#i1e1:&d1:xi1eee")));
    write(config, "a", 1);
    config.push().ok();
    write(config, "b", 1);
    config.push().ok();
    config = *loadUserConfig(UserConfig::Contacts, account(), config.dump());
    mergeOne(config, "9", sealed(asBytes("d1:#i9e1:&d5:otheri1eee")));
    QCOMPARE(config.seqno(), std::int64_t(10));
    for (const char* key : {"a", "b", "other"})
        QCOMPARE(number(config, key), std::int64_t(1));
}

QTEST_APPLESS_MAIN(ConfigTest)
#include "config_test.moc"
