#include "backup/reader.h"
#include "backup/writer.h"
#include "support/seeded_random.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace sotto;
using namespace sotto::backup;

namespace {

constexpr crypto::PasswordCost kCheap{1, 64u << 10};
constexpr const char* kText = "Wrong passphrase or damaged backup.";
constexpr std::size_t kSealedChunk = kChunk + crypto::kStreamOverhead;

Secrets passphrase(std::string_view text) {
    return {asBytes(text)};
}

/// No file of this process grows beyond `bytes` as long as this lives, as on a full disk.
class SmallDisk {
public:
    explicit SmallDisk(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit small{bytes, before_.rlim_max};
        handler_ = std::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallDisk() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        std::signal(SIGXFSZ, handler_);
    }

private:
    rlimit before_{};
    void (*handler_)(int) = SIG_DFL;
};

} // namespace

/// The sealed file: what goes in comes out, and nothing else ever does.
class BackupFileTest : public QObject {
    Q_OBJECT
private slots:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void recordsComeBackInOrder_data() {
        QTest::addColumn<int>("records");
        QTest::addColumn<int>("size");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("one") << 1 << 10;
        QTest::newRow("exactly a chunk") << 1 << int(kChunk - kRecordHead);
        QTest::newRow("exactly two chunks") << 2 << int(kChunk - kRecordHead);
        QTest::newRow("many") << 5000 << 100;
        QTest::newRow("large ones") << 3 << 3'000'000;
    }
    void recordsComeBackInOrder() {
        QFETCH(int, records);
        QFETCH(int, size);
        QVERIFY(write(records, size));
        auto reader = open("secret");
        QVERIFY(reader.ok());
        for (int pass = 0; pass < 2; ++pass) {
            for (int i = 0; i < records; ++i) {
                auto record = reader->next();
                QVERIFY(record.ok() && *record);
                QVERIFY((*record)->payload == Bytes(std::size_t(size), std::uint8_t(i)));
            }
            const auto last = reader->next();
            QVERIFY(last.ok() && !*last);
            QCOMPARE(reader->position(), reader->size());
            QVERIFY(reader->rewind().ok());
        }
    }

    void theFileIsPrivateAndTellsNothing() {
        QVERIFY(write(20, 1000));
        struct stat facts {};
        QCOMPARE(::stat(path().c_str(), &facts), 0);
        QCOMPARE(facts.st_mode & 07777, 0600u);
        const QByteArray content = contentOf();
        QVERIFY(!content.contains(QByteArray(16, '\7')));
        QCOMPARE(entries(), 1);
    }

    void aWrongPassphraseSaysNoMore() {
        QVERIFY(write(1, 10));
        auto reader = open("Secret");
        QVERIFY(reader.ok());
        const auto record = reader->next();
        QCOMPARE(record.error().code, Code::Corrupt);
        QCOMPARE(record.error().text, std::string(kText));
    }

    void everyFlippedBitIsFoundOut() {
        QVERIFY(write(300, 1000));
        const QByteArray whole = contentOf();
        QVERIFY(whole.size() > 4 * qsizetype(kChunk));
        std::vector<qsizetype> places;
        for (qsizetype at = 0; at < qsizetype(Header::kSize) + 64; ++at)
            places.push_back(at);
        for (qsizetype at = Header::kSize + 64; at < whole.size(); at += 997)
            places.push_back(at);
        for (qsizetype back = 1; back < 40; ++back)
            places.push_back(whole.size() - back);
        for (const qsizetype at : places) {
            QByteArray damaged = whole;
            damaged[at] = char(damaged[at] ^ (1 << (at % 8)));
            put(damaged);
            QVERIFY2(!readsWhole(), qPrintable(QString("byte %1").arg(at)));
        }
        put(whole);
        QVERIFY(readsWhole());
    }

    void everyCutIsFoundOut() {
        QVERIFY(write(300, 1000));
        const QByteArray whole = contentOf();
        std::vector<qsizetype> lengths{0, 1, Header::kSize - 1, Header::kSize, Header::kSize + 1};
        for (qsizetype border = Header::kSize; border < whole.size(); border += kSealedChunk)
            for (const qsizetype off : {-1, 0, 1, 17})
                lengths.push_back(border + off);
        lengths.push_back(whole.size() - 1);
        for (const qsizetype length : lengths) {
            put(whole.left(length));
            QVERIFY2(!readsWhole(), qPrintable(QString("%1 bytes").arg(length)));
        }
        put(whole + '\0');
        QVERIFY(!readsWhole());
        put(whole + whole.mid(Header::kSize));
        QVERIFY(!readsWhole());
    }

    void chunksCannotBeMoved() {
        QVERIFY(write(300, 1000));
        const QByteArray whole = contentOf();
        const auto chunk = [&](int n) { return whole.mid(Header::kSize + n * kSealedChunk, kSealedChunk); };
        const QByteArray rest = whole.mid(Header::kSize + 2 * kSealedChunk);
        put(whole.left(Header::kSize) + chunk(1) + chunk(0) + rest);
        QVERIFY(!readsWhole());
        put(whole.left(Header::kSize) + chunk(0) + rest);
        QVERIFY(!readsWhole());
        put(whole.left(Header::kSize) + chunk(0) + chunk(0) + chunk(1) + rest);
        QVERIFY(!readsWhole());
    }

    void theHeaderBelongsToItsContent() {
        QVERIFY(write(1, 10));
        const QByteArray one = contentOf();
        QVERIFY(write(1, 10));
        const QByteArray two = contentOf();
        put(one.left(Header::kSize) + two.mid(Header::kSize));
        QVERIFY(!readsWhole());
    }

    void aDiskThatFillsUpLeavesTheOldBackup() {
        QVERIFY(write(1, 10));
        const QByteArray old = contentOf();
        bool wrote = true;
        {
            const SmallDisk small(300'000);
            wrote = write(1000, 1000);
        }
        QVERIFY(!wrote);
        QCOMPARE(contentOf(), old);
        QCOMPARE(entries(), 1);
        QVERIFY(readsWhole());
    }

    void whatIsNoFileIsRefused() {
        QCOMPARE(Reader::open(path()).error().code, Code::NotFound);
        QCOMPARE(Reader::open(folder_->path().toStdString()).error().code, Code::Invalid);
        QCOMPARE(::mkfifo(path().c_str(), 0600), 0);
        QCOMPARE(Reader::open(path()).error().code, Code::Invalid);
    }

private:
    std::filesystem::path path() const { return folder_->filePath("backup").toStdString(); }
    qsizetype entries() const {
        return QDir(folder_->path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size();
    }
    QByteArray contentOf() const {
        QFile file(QString::fromStdString(path().string()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void put(const QByteArray& content) const {
        QFile file(QString::fromStdString(path().string()));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    bool write(int records, int size) {
        const Header header = Header::make(Lock::Passphrase, random_, kCheap);
        auto writer = Writer::create(path(), store::NewFile::Existing::Replace, header,
                                     *keyFor(header, passphrase("secret")));
        if (!writer)
            return false;
        for (int i = 0; i < records; ++i)
            if (!writer->add(Record(Kind::Setting, Bytes(std::size_t(size), std::uint8_t(i)))))
                return false;
        return writer->finish().ok();
    }

    Result<Reader> open(std::string_view secret) const {
        auto reader = Reader::open(path());
        if (!reader)
            return reader;
        if (auto unlocked = reader->unlock(passphrase(secret)); !unlocked)
            return unlocked.error();
        return reader;
    }

    /// False for any error; a damaged file may say that it is none, or of another version, as well.
    bool readsWhole() const {
        auto reader = open("secret");
        while (reader) {
            const auto record = reader->next();
            if (!record || !*record)
                return record.ok();
        }
        return false;
    }

    test::SeededRandom random_{4};
    std::unique_ptr<QTemporaryDir> folder_;
};

QTEST_APPLESS_MAIN(BackupFileTest)
#include "file_test.moc"
