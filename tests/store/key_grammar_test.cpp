#include "crypto/encoding.h"
#include "store/key_grammar.h"

#include <QtTest>

#include <algorithm>

using namespace sotto;
using namespace sotto::store;

namespace {

crypto::SymmetricKey key(std::uint8_t fill) {
    crypto::SymmetricKey made;
    std::fill(made.data(), made.data() + made.size(), fill);
    return made;
}

PersonId person(std::uint8_t fill) {
    crypto::X25519PublicKey raw;
    std::fill(raw.data(), raw.data() + raw.size(), fill);
    return PersonId(raw);
}

std::string hex(const Bytes& bytes) {
    return crypto::toHex(bytes);
}

} // namespace

class KeyGrammarTest : public QObject {
    Q_OBJECT
private slots:
    void plainPartsAreBigEndian() {
        QCOMPARE(hex(grammar_.conversation(ConversationNo{0x01020304})), std::string("6301020304"));
        QCOMPARE(hex(grammar_.message({ConversationNo{1}, 0x0102030405, 7})),
                 std::string("6d00000001000000010203040500000007"));
        QCOMPARE(hex(grammar_.job(2, JobNo{3})), std::string("6a00000000000000020000000000000003"));
        QCOMPARE(hex(grammar_.disappearing(9, {ConversationNo{1}, 2, 3})),
                 std::string("65000000000000000900000001000000000000000200000003"));
        QCOMPARE(hex(grammar_.fact("schema")), std::string("4d") + hex(toBytes(asBytes("schema"))));
        QCOMPARE(hex(grammar_.config(0x0102, person(5))).substr(0, 6), std::string("670102"));
        QCOMPARE(hex(grammar_.pluginSpace(0x0102, asBytes("x"))), std::string("70010278"));
    }

    void hashedPartsHaveSixteenBytesAndNeedTheKey() {
        const KeyGrammar other(key(2));
        const std::vector<std::pair<Bytes, Bytes>> pairs = {
            {grammar_.person(person(5)), other.person(person(5))},
            {grammar_.conversationIndex(person(5)), other.conversationIndex(person(5))},
            {grammar_.seen(person(5), "hash"), other.seen(person(5), "hash")},
            {grammar_.quarantine(person(5), "hash"), other.quarantine(person(5), "hash")},
            {grammar_.messageIndex(ConversationNo{1}, person(5), 7),
             other.messageIndex(ConversationNo{1}, person(5), 7)},
            {grammar_.cursor(asBytes("node"), person(5), 0), other.cursor(asBytes("node"), person(5), 0)},
        };
        for (const auto& [ours, theirs] : pairs) {
            QCOMPARE(ours.size(), 17u);
            QVERIFY(ours != theirs);
            QVERIFY(std::search_n(ours.begin(), ours.end(), 4, std::uint8_t(5)) == ours.end());
        }
    }

    void differentThingsHaveDifferentKeys() {
        QVERIFY(grammar_.cursor(asBytes("a"), person(5), 0) != grammar_.cursor(asBytes("a"), person(5), 2));
        QVERIFY(grammar_.cursor(asBytes("a"), person(5), 0) != grammar_.cursor(asBytes("b"), person(5), 0));
        QVERIFY(grammar_.config(2, person(5)) != grammar_.config(3, person(5)));
        QVERIFY(grammar_.config(2, person(5)) != grammar_.config(2, person(6)));
        QVERIFY(grammar_.seen(person(5), "a") != grammar_.seen(person(6), "a"));
        QVERIFY(grammar_.messageIndex(ConversationNo{1}, person(5), 7) !=
                grammar_.messageIndex(ConversationNo{2}, person(5), 7));
        QVERIFY(grammar_.messageIndex(ConversationNo{1}, person(5), 7) !=
                grammar_.messageIndex(ConversationNo{1}, person(5), 8));
    }

    void messagesSortByTime() {
        const ConversationNo one{1};
        QVERIFY(grammar_.message({one, 5, 9}) < grammar_.message({one, 6, 0}));
        QVERIFY(grammar_.message({one, 255, 0}) < grammar_.message({one, 256, 0}));
        QVERIFY(grammar_.message({one, 1'700'000'000'000, 0}) < grammar_.message({ConversationNo{2}, 1, 0}));
        const auto [first, last] = KeyGrammar::messagesOf(one);
        QVERIFY(first <= grammar_.message({one, 0, 0}));
        QVERIFY(grammar_.message({one, 1'700'000'000'000, 0xffffffff}) < last);
        QVERIFY(last <= grammar_.message({ConversationNo{2}, 0, 0}));
    }

    void keysAreReadBack() {
        const MessageKey message{ConversationNo{4}, 1'700'000'000'123, 42};
        QVERIFY(KeyGrammar::parseMessage(grammar_.message(message)) == message);
        QVERIFY(KeyGrammar::parseDisappearing(grammar_.disappearing(99, message)) == message);
        QVERIFY(KeyGrammar::dueOf(grammar_.disappearing(99, message)) == TimeMs(99));
        const auto job = KeyGrammar::parseJob(grammar_.job(77, JobNo{8}));
        QVERIFY(job && job->first == 77 && job->second == JobNo{8});
        QVERIFY(KeyGrammar::seenOf(grammar_.seenDue(5, person(1), "h")) == grammar_.seen(person(1), "h"));
    }

    void otherBytesAreRefused() {
        for (const std::string_view bad : {"", "m", "mshort", "j123", "xxxxxxxxx", "e"}) {
            QVERIFY(!KeyGrammar::parseMessage(asBytes(bad)));
            QVERIFY(!KeyGrammar::parseDisappearing(asBytes(bad)));
            QVERIFY(!KeyGrammar::parseJob(asBytes(bad)));
            QVERIFY(!KeyGrammar::seenOf(asBytes(bad)));
        }
    }

    void rangesOfPrefixesEndRight() {
        QVERIFY(KeyGrammar::under(Bytes{1, 2}).second == (Bytes{1, 3}));
        QVERIFY(KeyGrammar::under(Bytes{1, 0xff}).second == (Bytes{2}));
        QVERIFY(KeyGrammar::under(Bytes{0xff, 0xff}).second.empty());
    }

private:
    KeyGrammar grammar_{key(1)};
};

QTEST_APPLESS_MAIN(KeyGrammarTest)
#include "key_grammar_test.moc"
