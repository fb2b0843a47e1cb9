#include "config/diff.h"
#include "config/merge.h"
#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::config;
using namespace sotto::test;

namespace {

Dict tree(std::string_view text) {
    return std::move(*wire::parseBencode(asBytes(text))->dict());
}

std::string text(const Dict& members) {
    Bytes bytes;
    appendBencode(bytes, members);
    return toString(bytes);
}

StoredDocument parsed(Bytes bytes) {
    auto document = parseDocument(std::move(bytes));
    return document ? std::move(*document) : StoredDocument();
}

/// The bytes that come out of merging `inputs`, whether adopted or made.
Bytes mergedBytes(const std::vector<StoredDocument>& inputs, const std::vector<std::size_t>& order) {
    std::vector<const StoredDocument*> candidates;
    for (const std::size_t i : order)
        candidates.push_back(&inputs[i]);
    auto merged = merge(candidates);
    if (merged.adopted)
        return candidates[*merged.adopted]->bytes;
    merged.document->changes = diff({}, merged.document->data);
    return store(std::move(*merged.document)).bytes;
}

} // namespace

class EngineTest : public QObject {
    Q_OBJECT
private slots:
    void emptyDocument();
    void incrementsAsTheVectors();
    void mergesAsTheVectors();
    void examplesOfTheChapter();
    void diffsAndApplies_data();
    void diffsAndApplies();
    void refusesMalformed_data();
    void refusesMalformed();
    void toleratesWhatMayBeMissing();
    void keepsUnknownMembers();
    void signsAndVerifies();
    void readOnlyAdoptsTheGreatest();
    void boundsHostileDocuments();
};

void EngineTest::emptyDocument() {
    const auto vectors = loadVectors("config_chapter.json");
    const auto empty = store({});
    QCOMPARE(empty.bytes, hexMember(*jsonMember(vectors, "empty"), "plain"));
    QCOMPARE(toBytes(empty.hash.view()), hexMember(*jsonMember(vectors, "empty"), "hash"));
}

void EngineTest::incrementsAsTheVectors() {
    const auto vectors = loadVectors("config_chapter.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "increments")) {
        const auto previous = parsed(hexMember(entry, "previous"));
        const auto expected = parsed(hexMember(entry, "next"));
        QCOMPARE(previous.bytes, store(previous.document).bytes);
        Document next;
        next.seqno = previous.document.seqno + 1;
        next.data = expected.document.data;
        next.history = previous.document.history;
        next.history.emplace(previous.version(), previous.document.changes);
        next.changes = diff(previous.document.data, next.data);
        QCOMPARE(store(next).bytes, hexMember(entry, "next"));
        ++cases;
    }
    QCOMPARE(cases, 25);
}

void EngineTest::mergesAsTheVectors() {
    const auto vectors = loadVectors("config_chapter.json");
    int merged = 0;
    int adopted = 0;
    for (const auto& entry : *jsonArray(vectors, "merges")) {
        std::vector<StoredDocument> inputs;
        std::vector<std::size_t> order;
        for (const auto& input : *jsonArray(entry, "inputs")) {
            order.push_back(inputs.size());
            inputs.push_back(parsed(hex(std::string_view(input.as_string()))));
        }
        const auto index = jsonInteger(entry, "adopted_index");
        const Bytes expected = index ? inputs[std::size_t(*index)].bytes : hexMember(entry, "merged");
        QCOMPARE(mergedBytes(inputs, order), expected);
        std::reverse(order.begin(), order.end());
        QCOMPARE(mergedBytes(inputs, order), expected);
        ++(index ? adopted : merged);
    }
    QCOMPARE(merged, 33);
    QCOMPARE(adopted, 7);
}

void EngineTest::examplesOfTheChapter() {
    const auto vectors = loadVectors("config_chapter.json");
    const auto& conflict = *jsonMember(vectors, "conflict");
    const std::vector<StoredDocument> inputs{parsed(hexMember(conflict, "A2_plain")),
                                             parsed(hexMember(conflict, "B2_plain"))};
    QCOMPARE(toBytes(inputs[0].hash.view()), hexMember(conflict, "A2_hash"));
    QCOMPARE(toBytes(inputs[1].hash.view()), hexMember(conflict, "B2_hash"));
    QCOMPARE(mergedBytes(inputs, {0, 1}), hexMember(conflict, "merged_plain"));
    QCOMPARE(mergedBytes(inputs, {1, 0}), hexMember(conflict, "merged_plain"));
    QCOMPARE(toBytes(parsed(hexMember(conflict, "merged_plain")).hash.view()),
             hexMember(conflict, "merged_hash"));
    for (const char* name : {"contacts_plain", "user_groups_plain"}) {
        const auto document = parsed(hexMember(vectors, name));
        QCOMPARE(store(document.document).bytes, hexMember(vectors, name));
    }
}

void EngineTest::diffsAndApplies_data() {
    QTest::addColumn<std::string>("older");
    QTest::addColumn<std::string>("newer");
    QTest::addColumn<std::string>("expected");
    const auto row = [](const char* name, const char* older, const char* newer, const char* expected) {
        QTest::newRow(name) << std::string(older) << std::string(newer) << std::string(expected);
    };
    row("nothing", "de", "de", "de");
    row("equal", "d1:ai1e1:bli1ei2eee", "d1:ai1e1:bli1ei2eee", "de");
    row("scalar added", "de", "d1:ai1ee", "d1:a0:e");
    row("scalar changed", "d1:ai1ee", "d1:ai2ee", "d1:a0:e");
    row("scalar changes type", "d1:ai1ee", "d1:a1:1e", "d1:a0:e");
    row("scalar removed", "d1:ai1ee", "de", "d1:a1:-e");
    row("set added", "de", "d1:ali1e1:xee", "d1:alli1e1:xeleee");
    row("set changed", "d1:ali1ei2eee", "d1:ali2ei3eee", "d1:alli3eeli1eeee");
    row("set removed", "d1:ali1eee", "de", "d1:alleli1eeee");
    row("dict added", "de", "d1:ad1:bi1eee", "d1:ad1:b0:ee");
    row("dict removed", "d1:ad1:bi1e1:cli2eeee", "de", "d1:ad1:b1:-1:clleli2eeeee");
    row("dict to scalar", "d1:ad1:bi1eee", "d1:ai5ee", "d1:a0:e");
    row("scalar to dict", "d1:ai5ee", "d1:ad1:bi1eee", "d1:ad1:b0:ee");
    row("set to dict", "d1:ali5eee", "d1:ad1:bi1eee", "d1:ad1:b0:ee");
    row("dict to set", "d1:ad1:bi1eee", "d1:ali5eee", "d1:alli5eeleee");
}

void EngineTest::diffsAndApplies() {
    QFETCH(std::string, older);
    QFETCH(std::string, newer);
    QFETCH(std::string, expected);
    const Dict changes = diff(tree(older), tree(newer));
    QCOMPARE(text(changes), expected);
    QVERIFY(isDiff(changes));
    Dict data = tree(older);
    apply(data, changes, tree(newer));
    prune(data);
    QCOMPARE(text(data), newer);
}

void EngineTest::refusesMalformed_data() {
    QTest::addColumn<std::string>("document");
    const auto row = [](const char* name, const std::string& document) { QTest::newRow(name) << document; };
    const std::string hash = "32:" + std::string(32, 'h');
    row("nothing", "");
    row("not a dict", "li1ee");
    row("not closed", "d1:#i1e1:&de");
    row("empty dict", "de");
    row("no seqno", "d1:&dee");
    row("a key before the seqno", "d1:!i1e1:#i1e1:&dee");
    row("seqno is text", "d1:#1:11:&dee");
    row("negative seqno", "d1:#i-1e1:&dee");
    row("seqno at the end of the type", "d1:#i9223372036854775807e1:&dee");
    row("no data", "d1:#i1e1:<lee");
    row("data is a list", "d1:#i1e1:&lee");
    row("keys out of order", "d1:#i1e1:&d1:bi1e1:ai1eee");
    row("key twice", "d1:#i1e1:&d1:ai1e1:ai1eee");
    row("empty set", "d1:#i1e1:&d1:aleee");
    row("empty dict inside", "d1:#i1e1:&d1:adeee");
    row("set out of order", "d1:#i1e1:&d1:ali2ei1eeee");
    row("text before numbers", "d1:#i1e1:&d1:al1:xi1eeee");
    row("set with a double", "d1:#i1e1:&d1:ali1ei1eeee");
    row("set with a list", "d1:#i1e1:&d1:alli1eeeee");
    row("history is a dict", "d1:#i1e1:&de1:<dee");
    row("history entry of two", "d1:#i2e1:&de1:<lli1e" + hash + "eee");
    row("history entry of four", "d1:#i2e1:&de1:<lli1e" + hash + "dei1eeee");
    row("history hash of 31", "d1:#i2e1:&de1:<lli1e31:" + std::string(31, 'h') + "deeee");
    row("history entry of now", "d1:#i2e1:&de1:<lli2e" + hash + "deeee");
    row("history entry twice", "d1:#i2e1:&de1:<lli1e" + hash + "deeli1e" + hash + "deeee");
    row("history out of order", "d1:#i3e1:&de1:<lli2e" + hash + "deeli1e" + hash + "deeee");
    row("history diff is text", "d1:#i2e1:&de1:<lli1e" + hash + "0:eee");
    row("diff is a list", "d1:#i1e1:&de1:=lee");
    row("diff with a number", "d1:#i1e1:&de1:=d1:ai1eee");
    row("diff with other text", "d1:#i1e1:&de1:=d1:a1:+ee");
    row("diff set of one list", "d1:#i1e1:&de1:=d1:alleeee");
    row("diff set of three lists", "d1:#i1e1:&de1:=d1:alleleleeee");
    row("diff set out of order", "d1:#i1e1:&de1:=d1:alli2ei1eeleeee");
    row("something after the signature", "d1:#i1e1:&de1:~64:" + std::string(64, 's') + "2:~~i1ee");
    row("signature of 63", "d1:#i1e1:&de1:~63:" + std::string(63, 's') + "e");
    row("number with a zero in front", "d1:#i01e1:&dee");
}

void EngineTest::refusesMalformed() {
    QFETCH(std::string, document);
    QCOMPARE(parseDocument(toBytes(asBytes(document))).ok(), false);
}

void EngineTest::toleratesWhatMayBeMissing() {
    QVERIFY(parseDocument(toBytes(asBytes("d1:#i1e1:&dee"))).ok());
    QVERIFY(parseDocument(toBytes(asBytes("d1:#i1e1:&de1:<leeextra"))).ok());
    // Too old to matter, and skipped.
    const std::string hash = "32:" + std::string(32, 'h');
    const auto document =
        parseDocument(toBytes(asBytes("d1:#i9e1:&de1:<lli4e" + hash + "deeli5e" + hash + "deeee")));
    QVERIFY(document.ok());
    QCOMPARE(document->document.history.size(), std::size_t(1));
}

void EngineTest::keepsUnknownMembers() {
    const std::string_view bytes = "d1:#i1e1:$i7e1:&de1:;1:x1:<le1:=de1:ad1:bli9eeee";
    const auto document = parseDocument(toBytes(asBytes(bytes)));
    QVERIFY(document.ok());
    QCOMPARE(document->document.unknown.size(), std::size_t(3));
    QCOMPARE(toString(store(document->document).bytes), std::string(bytes));
}

void EngineTest::signsAndVerifies() {
    const auto seed = *crypto::Ed25519Seed::from(Bytes(32, 7));
    const auto keys = crypto::ed25519FromSeed(seed);
    const auto other = crypto::ed25519FromSeed(*crypto::Ed25519Seed::from(Bytes(32, 8)));
    Document document;
    document.seqno = 3;
    document.data = tree("d1:ai1ee");
    const auto plain = store(document);
    const auto sealed = store(document, &keys.secret);
    QVERIFY(sealed.hash != plain.hash);
    QCOMPARE(ByteView(sealed.bytes).first(plain.bytes.size() - 1).size() + 71, sealed.bytes.size());
    QVERIFY(parseDocument(sealed.bytes, &keys.publicKey).ok());
    QVERIFY(parseDocument(sealed.bytes).ok());
    QVERIFY(!parseDocument(sealed.bytes, &other.publicKey).ok());
    QVERIFY(!parseDocument(plain.bytes, &keys.publicKey).ok());
    Bytes changed = sealed.bytes;
    changed[4] = '4';
    QVERIFY(!parseDocument(changed, &keys.publicKey).ok());
}

void EngineTest::readOnlyAdoptsTheGreatest() {
    const std::vector<StoredDocument> inputs{parsed(toBytes(asBytes("d1:#i4e1:&d1:ai1eee"))),
                                             parsed(toBytes(asBytes("d1:#i5e1:&d1:ai2eee"))),
                                             parsed(toBytes(asBytes("d1:#i5e1:&d1:ai3eee")))};
    const std::vector<const StoredDocument*> candidates{&inputs[0], &inputs[1], &inputs[2]};
    const std::size_t greatest = inputs[1].hash > inputs[2].hash ? 1 : 2;
    QCOMPARE(*merge(candidates, true).adopted, greatest);
    QVERIFY(!merge(candidates).adopted);
}

void EngineTest::boundsHostileDocuments() {
    std::string deep = "d1:#i1e1:&";
    for (int i = 0; i < 100'000; ++i)
        deep += "d1:a";
    deep += "i1e" + std::string(100'000, 'e') + "e";
    QVERIFY(!parseDocument(toBytes(asBytes(deep))).ok());

    std::string wide = "d1:#i1e1:&d1:al";
    for (int i = 0; i < 600'000; ++i)
        wide += "i" + std::to_string(i) + "e";
    QVERIFY(!parseDocument(toBytes(asBytes(wide + "eee"))).ok());

    Document large;
    large.seqno = kMaxSeqno;
    for (int i = 0; i < 10'000; ++i)
        large.data["key " + std::to_string(i)] = Bencode(std::int64_t(i));
    large.changes = diff({}, large.data);
    const auto hostile = store(large);
    QVERIFY(parseDocument(hostile.bytes).ok());
    const auto own = parsed(toBytes(asBytes("d1:#i4e1:&d1:ai1eee")));
    const std::vector<const StoredDocument*> candidates{&own, &hostile};
    const auto merged = merge(candidates);
    QCOMPARE(*merged.adopted, std::size_t(1));
    QVERIFY(merged.firstTooOld);
}

QTEST_APPLESS_MAIN(EngineTest)
#include "engine_test.moc"
