#include "backup/inspection.h"
#include "crypto/account.h"
#include "store/migrations.h"
#include "support/seeded_random.h"

#include "backup.pb.h"
#include "schema.pb.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::backup;

class BackupRecordTest : public QObject {
    Q_OBJECT
private slots:
    void piecesOfAnySizeGiveTheSameRecords() {
        Bytes stream;
        for (int i = 0; i < 50; ++i) {
            const Record record(Kind::Setting, Bytes(std::size_t(i * 7), std::uint8_t(i)));
            append(stream, recordHead(record));
            append(stream, record.payload);
        }
        for (const std::size_t piece : {1u, 3u, 64u, 100'000u}) {
            RecordParser parser;
            int met = 0;
            for (std::size_t at = 0; at < stream.size(); at += piece) {
                parser.feed(ByteView(stream).subspan(at, std::min(piece, stream.size() - at)));
                for (;;) {
                    auto record = parser.next();
                    QVERIFY(record.ok());
                    if (!*record)
                        break;
                    QVERIFY((*record)->payload == Bytes(std::size_t(met * 7), std::uint8_t(met)));
                    ++met;
                }
            }
            QCOMPARE(met, 50);
            QVERIFY(parser.empty());
        }
    }

    void lengthsAndKindsAreBounded() {
        for (const Bytes& head : {Bytes{8, 0, 0x80, 0, 1}, Bytes{8, 0xff, 0xff, 0xff, 0xff},
                                  Bytes{0, 0, 0, 0, 1}, Bytes{11, 0, 0, 0, 1}}) {
            RecordParser parser;
            parser.feed(head);
            QCOMPARE(parser.next().error().code, Code::Corrupt);
        }
        RecordParser parser;
        parser.feed(Bytes{8, 0, 0x80, 0, 0});
        QVERIFY(parser.next().ok() && !parser.empty());
    }

    void aWholeBackupIsSummedUp() {
        const auto summary =
            inspect(start(), account(), person(), conversation(4), message(4), message(4), end(2, 1, 1));
        QVERIFY(summary.ok());
        QVERIFY(summary->account == account_.id());
        QCOMPARE(summary->name, std::string("Ada"));
        QCOMPARE(summary->network, std::string("test"));
        QCOMPARE(summary->messages, 2u);
        QCOMPARE(summary->conversations, 1u);
        QCOMPARE(summary->people, 1u);
    }

    void whatIsMissingDoubledOrInvalidIsFoundOut() {
        QVERIFY(refused());
        QVERIFY(refused(start(), account()));
        QVERIFY(refused(start(), end(0, 0, 0)));
        QVERIFY(refused(account(), start(), end(0, 0, 0)));
        QVERIFY(refused(start(), start(), account(), end(0, 0, 0)));
        QVERIFY(refused(start(), account(), account(), end(0, 0, 0)));
        QVERIFY(refused(start(), account(), message(4), end(1, 0, 0)));
        QVERIFY(refused(start(), account(), conversation(4), conversation(4), end(0, 2, 0)));
        QVERIFY(refused(start(), account(), person(), end(0, 0, 0)));
        QVERIFY(refused(start(), account(), end(0, 0, 0), person()));
        QVERIFY(
            refused(start(), account(), Record(Kind::Person, toBytes(asBytes("no person"))), end(0, 0, 1)));
    }

    void theAccountIsTheOneItClaims() {
        store::pb::Account other;
        other.set_seed(toString(crypto::Account::create(random_).seed()));
        QVERIFY(!inspect(start(), Record(Kind::Account, other), end(0, 0, 0)));
        pb::Start newer;
        newer.set_account(toString(account_.id().view()));
        newer.set_schema(store::kSchemaVersion + 1);
        QCOMPARE(inspect(Record(Kind::Start, newer)).error().code, Code::Unsupported);
    }

private:
    Record start() const {
        pb::Start row;
        row.set_account(toString(account_.id().view()));
        row.set_name("Ada");
        row.set_network("test");
        row.set_schema(store::kSchemaVersion);
        return {Kind::Start, row};
    }
    Record account() const {
        store::pb::Account row;
        row.set_seed(toString(account_.seed()));
        return {Kind::Account, row};
    }
    Record person() const {
        store::pb::Person row;
        row.set_id(toString(account_.id().view()));
        return {Kind::Person, row};
    }
    Record conversation(std::uint32_t number) const {
        store::pb::Conversation row;
        row.set_number(number);
        row.set_id(toString(account_.id().view()));
        return {Kind::Conversation, row};
    }
    Record message(std::uint32_t conversation) const {
        store::pb::Message value;
        value.set_author(toString(account_.id().view()));
        pb::MessageRow row;
        row.set_conversation(conversation);
        row.set_value(value.SerializeAsString());
        return {Kind::Message, row};
    }
    static Record end(std::uint64_t messages, std::uint64_t conversations, std::uint64_t people) {
        pb::End row;
        row.set_messages(messages);
        row.set_conversations(conversations);
        row.set_people(people);
        return {Kind::End, row};
    }
    template <class... Records>
    static Result<Summary> inspect(const Records&... records) {
        Inspection inspection;
        Result<void> taken;
        ((taken = taken ? inspection.take(records) : taken), ...);
        return taken ? inspection.summary() : Result<Summary>(taken.error());
    }
    template <class... Records>
    static bool refused(const Records&... records) {
        const auto summary = inspect(records...);
        return !summary && summary.error().code == Code::Corrupt;
    }

    test::SeededRandom random_{3};
    crypto::Account account_ = crypto::Account::create(random_);
};

QTEST_APPLESS_MAIN(BackupRecordTest)
#include "record_test.moc"
