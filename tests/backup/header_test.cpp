#include "backup/header.h"
#include "crypto/account.h"
#include "support/seeded_random.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::backup;

namespace {

constexpr crypto::PasswordCost kCheap{1, 64u << 10};

/// The number at `at` replaced.
Bytes withNumber(Bytes bytes, std::size_t at, std::uint32_t value) {
    for (std::size_t i = 0; i < sizeof(value); ++i)
        bytes[at + i] = std::uint8_t(value >> (24 - 8 * i));
    return bytes;
}

} // namespace

class BackupHeaderTest : public QObject {
    Q_OBJECT
private slots:
    void itComesBackAsItWas() {
        Header header = Header::make(Lock::Passphrase, random_, kCheap);
        header.stream.fill(7);
        const Bytes bytes = header.bytes();
        QCOMPARE(bytes.size(), Header::kSize);
        const auto again = Header::parse(bytes);
        QVERIFY(again.ok());
        QVERIFY(again->lock == Lock::Passphrase && again->salt == header.salt &&
                again->stream == header.stream);
        QCOMPARE(again->cost.passes, kCheap.passes);
        QCOMPARE(again->cost.memoryBytes, kCheap.memoryBytes);
        QVERIFY(Header::make(Lock::Passphrase, random_).salt != header.salt);
    }

    void otherFilesAreNoBackups() {
        const Bytes bytes = Header::make(Lock::Passphrase, random_, kCheap).bytes();
        QCOMPARE(Header::parse({}).error().code, Code::Invalid);
        QCOMPARE(Header::parse(ByteView(bytes).first(Header::kSize - 1)).error().code, Code::Invalid);
        Bytes other = bytes;
        other[0] ^= 1;
        QCOMPARE(Header::parse(other).error().code, Code::Invalid);
        Bytes newer = bytes;
        newer[8] = 2;
        QCOMPARE(Header::parse(newer).error().code, Code::Unsupported);
        newer[8] = 0;
        QCOMPARE(Header::parse(newer).error().code, Code::Corrupt);
    }

    void whatAsksForTooMuchIsRefused_data() {
        QTest::addColumn<int>("lock");
        QTest::addColumn<quint32>("passes");
        QTest::addColumn<quint32>("kilobytes");
        QTest::newRow("a terabyte") << 1 << 3u << 0x40000000u;
        QTest::newRow("all there is") << 1 << 3u << 0xffffffffu;
        QTest::newRow("a little too much") << 1 << 3u << 512u * 1024u + 1u;
        QTest::newRow("for ever") << 1 << 17u << 1024u;
        QTest::newRow("nothing") << 1 << 0u << 1024u;
        QTest::newRow("no memory") << 1 << 1u << 0u;
        QTest::newRow("words need no cost") << 2 << 1u << 1024u;
        QTest::newRow("an unknown lock") << 3 << 1u << 1024u;
    }
    void whatAsksForTooMuchIsRefused() {
        QFETCH(int, lock);
        QFETCH(quint32, passes);
        QFETCH(quint32, kilobytes);
        Bytes bytes = Header::make(Lock::Passphrase, random_, kCheap).bytes();
        bytes[9] = std::uint8_t(lock);
        bytes = withNumber(withNumber(std::move(bytes), 12, passes), 16, kilobytes);
        const auto header = Header::parse(bytes);
        QVERIFY(!header);
        QCOMPARE(header.error().code, Code::Corrupt);
    }

    void aPassphraseOpensWithItsSaltOnly() {
        const Header one = Header::make(Lock::Passphrase, random_, kCheap);
        const Header two = Header::make(Lock::Passphrase, random_, kCheap);
        const auto key = keyFor(one, {asBytes("open sesame")});
        QVERIFY(key.ok());
        QVERIFY(crypto::equalSecrets(keyFor(one, {asBytes("open sesame")})->view(), key->view()));
        QVERIFY(!crypto::equalSecrets(keyFor(two, {asBytes("open sesame")})->view(), key->view()));
        QVERIFY(!crypto::equalSecrets(keyFor(one, {asBytes("open Sesame")})->view(), key->view()));
        QCOMPARE(keyFor(one, {}).error().code, Code::Denied);
    }

    void theWordsOrTheAccountItselfOpen() {
        const auto account = crypto::Account::create(random_);
        const auto phrase = account.phrase();
        const Header header = Header::make(Lock::RecoveryWords, random_);
        const auto byWords = keyFor(header, {phrase.view()});
        const auto byAccount = keyFor(header, {{}, account.seed()});
        QVERIFY(byWords.ok() && byAccount.ok());
        QVERIFY(crypto::equalSecrets(byWords->view(), byAccount->view()));
        QCOMPARE(keyFor(header, {}).error().code, Code::Denied);
        QCOMPARE(keyFor(header, {asBytes("thirteen words that nobody knows")}).error().code, Code::Invalid);
    }

private:
    test::SeededRandom random_{5};
};

QTEST_APPLESS_MAIN(BackupHeaderTest)
#include "header_test.moc"
