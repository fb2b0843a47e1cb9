#include "config/diff.h"
#include "config_device.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;

/// What a device that has the account's keys could do to the others.
class HostileTest : public QObject {
    Q_OBJECT
private slots:
    void setsBadMessagesAside_data();
    void setsBadMessagesAside();
    void refusesDamagedDumps();
    void greatestSeqno();
    void manyPushesAtOnce();
    void manyLargeDocumentsAtOnce();
    void doesNotGrowBeyondTheLimits();
};

void HostileTest::setsBadMessagesAside_data() {
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

void HostileTest::setsBadMessagesAside() {
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

void HostileTest::refusesDamagedDumps() {
    auto config = newConfig();
    write(config, "a", 1);
    pushed(config, "1");
    const Bytes dump = config.dump();
    for (std::size_t size = 0; size < dump.size(); ++size)
        QVERIFY(!loadUserConfig(UserConfig::Contacts, account(), ByteView(dump).first(size)).ok());
    for (const char* damaged :
         {"de", "d1:!i3e1:$23:d1:#i0e1:&de1:<le1:=deee", "d1:!i0e1:$2:dee",
          "d1:!i0e1:$23:d1:#i0e1:&de1:<le1:=dee1:(i1ee", "d1:!i0e1:$23:d1:#i0e1:&de1:<le1:=dee1:)li1eee",
          "d1:!i0e1:$23:d1:#i0e1:&de1:<le1:=dee1:*d1:xdeee", "d1:!i1e1:$23:d1:#i0e1:&de1:<le1:=dee1:=2:xxe"})
        QVERIFY2(!loadUserConfig(UserConfig::Contacts, account(), asBytes(damaged)).ok(), damaged);
}

void HostileTest::greatestSeqno() {
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

void HostileTest::manyPushesAtOnce() {
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

void HostileTest::manyLargeDocumentsAtOnce() {
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

void HostileTest::doesNotGrowBeyondTheLimits() {
    std::vector<Bytes> messages;
    for (const std::string key : {"a", "b"}) {
        const std::string text = "6000000:" + std::string(6'000'000, 'x');
        messages.push_back(
            sealed(compress(asBytes("d1:#i2e1:&d1:" + key + text + "e1:=d1:" + key + "0:ee"))));
    }
    const Incoming both[] = {{"a", messages[0]}, {"b", messages[1]}};
    auto config = newConfig();
    QCOMPARE(config.merge(both, kNow).accepted.size(), std::size_t(2));
    QVERIFY(!config.needsPush());
    QCOMPARE(config.data().size(), std::size_t(1));
    QVERIFY(loadUserConfig(UserConfig::Contacts, account(), config.dump()).ok());
}

QTEST_APPLESS_MAIN(HostileTest)
#include "hostile_test.moc"
