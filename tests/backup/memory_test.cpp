#include "backup/inspection.h"
#include "backup/reader.h"
#include "backup/source.h"
#include "backup/target.h"
#include "backup/writer.h"
#include "crypto/account.h"
#include "store/store_fixture.h"
#include "support/counted_memory.h"

#include <QTemporaryDir>
#include <QtTest>

COUNT_MEMORY()

using namespace sotto;
using namespace sotto::backup;
using namespace sotto::test;
using store::ConversationNo;
using store::MessageKey;

namespace {

constexpr std::uint32_t kConversations = 20;
constexpr int kMessages = 20'000;
constexpr std::size_t kTextSize = 1000;
/// Far less than the messages.
constexpr std::int64_t kBound = 6'000'000;
constexpr std::size_t kPage = 500;
constexpr TimeMs kNow = 1'700'000'000'000;

crypto::Account testAccount() {
    return *crypto::Account::fromSeed(Bytes(16, 7));
}

void fill(store::Store& store) {
    auto batch = store.batch();
    store::pb::Account account;
    account.set_seed(toString(testAccount().seed()));
    batch.putFact(store::kAccountFact, account);
    for (std::uint32_t number = 1; number <= kConversations; ++number) {
        store::pb::Conversation conversation;
        conversation.set_number(number);
        conversation.set_kind(store::pb::Conversation::DIRECT);
        conversation.set_id(toString(testPerson(std::uint8_t(number)).view()));
        conversation.set_last_ms(kNow);
        batch.put(conversation);
    }
    for (int i = 0; i < kMessages; ++i) {
        const auto number = 1 + std::uint32_t(i) % kConversations;
        store::pb::Message message;
        message.set_kind(store::pb::Message::TEXT);
        message.set_author(toString(testPerson(std::uint8_t(number)).view()));
        message.set_body(std::string(kTextSize, char('a' + i % 26)));
        batch.put(MessageKey{ConversationNo{number}, kNow + i, 1}, message);
    }
    QVERIFY(store.commit(batch, store::Durable::No).ok());
}

} // namespace

/// Making and bringing back a backup take the memory of a page, however large the profile is.
class MemoryTest : public QObject {
    Q_OBJECT
private slots:
    void aBackupHoldsAPage() {
        StoreFixture fixture;
        fill(*fixture.store);
        const auto header = Header::make(Lock::RecoveryWords, fixture.random);
        const auto key = keyFor(header, {{}, testAccount().seed()});
        QVERIFY(key.ok());
        const std::int64_t before = heldMemory;
        mostMemory = before;
        {
            auto writer = Writer::create(path(), store::NewFile::Existing::Replace, header, *key);
            QVERIFY(writer.ok());
            Source source(*fixture.store, {testAccount().id(), "test", kNow, {}});
            for (;;) {
                const auto page = source.next();
                QVERIFY(page.ok());
                if (page->empty())
                    break;
                for (const Record& record : *page)
                    QVERIFY(writer->add(record).ok());
            }
            QVERIFY(writer->finish().ok());
            QCOMPARE(source.messages(), std::uint64_t(kMessages));
        }
        const std::int64_t peak = mostMemory - before;
        QVERIFY(std::filesystem::file_size(path()) > std::uint64_t(kMessages) * kTextSize);
        QVERIFY2(peak < kBound, qPrintable(QString("%1 bytes at once").arg(peak)));
    }

    /// The store of this test keeps everything in memory: what is there at the end does not count.
    void aRestoreHoldsAPage() {
        aBackupHoldsAPage();
        auto reader = Reader::open(path());
        QVERIFY(reader.ok() && reader->unlock({{}, testAccount().seed()}).ok());
        StoreFixture fixture;
        store::PluginStore plugins(*fixture.store);
        mostMemory = heldMemory.load();
        std::uint64_t added = 0;
        {
            Inspection inspection;
            for (auto records = page(*reader); !records.empty(); records = page(*reader))
                for (const Record& record : records)
                    QVERIFY(inspection.take(record).ok());
            QVERIFY(inspection.summary().ok());
            QVERIFY(reader->rewind().ok());
            Target target(*fixture.store, plugins, Mode::Merge, testAccount().id(), kNow);
            while (*target.prepare())
                ;
            for (auto records = page(*reader); !records.empty(); records = page(*reader))
                QVERIFY(target.take(records).ok());
            while (*target.finish())
                ;
            added = target.added();
        }
        const std::int64_t peak = mostMemory - heldMemory;
        QCOMPARE(added, std::uint64_t(kMessages));
        QVERIFY2(peak < kBound, qPrintable(QString("%1 bytes at once").arg(peak)));
    }

private:
    std::filesystem::path path() const { return folder_.path().toStdString() + "/all.sottobackup"; }

    static std::vector<Record> page(Reader& reader) {
        std::vector<Record> records;
        while (records.size() < kPage) {
            auto record = reader.next();
            if (!record || !*record)
                break;
            records.push_back(std::move(**record));
        }
        return records;
    }

    QTemporaryDir folder_;
};

QTEST_APPLESS_MAIN(MemoryTest)
#include "memory_test.moc"
