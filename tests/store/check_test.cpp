#include "store/check.h"
#include "store/mending.h"
#include "store_fixture.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::store;
using namespace sotto::test;

namespace {

const PersonId kOwn = testPerson(1);
const PersonId kBob = testPerson(2);
const PersonId kCarol = testPerson(3);

pb::Message text(const PersonId& author, const std::string& body) {
    pb::Message message;
    message.set_kind(pb::Message::TEXT);
    message.set_author(toString(author.view()));
    message.set_own(author == kOwn);
    message.set_state(author == kOwn ? pb::Message::SENT : pb::Message::RECEIVED);
    message.set_body(body);
    return message;
}

MessageKey place(std::uint32_t conversation, TimeMs time) {
    return {ConversationNo{conversation}, time, 7};
}

} // namespace

/// What a check finds in a damaged store, what it mends, and what it keeps.
class CheckTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        fixture_ = std::make_unique<StoreFixture>();
        fill();
    }

    void aSoundStoreIsLeftAlone() {
        const auto before = fixture_->storage.entries();
        const auto report = check();
        QVERIFY(fixture_->storage.entries() == before);
        QCOMPARE(report.rows.at(RowKind::Message).readable, 7u);
        QCOMPARE(report.rows.at(RowKind::Conversation).readable, 2u);
        QCOMPARE(lost(report), 0u);
        QCOMPARE(report.indexes + report.conversations + report.counters + report.stuck + report.setAside,
                 0u);
        QVERIFY(!report.filesDamaged && !report.accountMissing);
    }

    void everySingleDamageIsSurvivedAndNothingIsWiped() {
        const auto sound = fixture_->storage.entries();
        for (const auto& [key, value] : sound) {
            auto& entries = fixture_->storage.entries();
            entries = sound;
            Bytes damaged = value;
            damaged.back() ^= 0x40;
            entries[key] = damaged;
            fixture_->reopen();
            QVERIFY(store().damaged() <= 3);
            const auto first = check();
            const bool kept = entries.contains(KeyGrammar::aside(key))
                                  ? entries.at(KeyGrammar::aside(key)) == damaged
                                  : entries.at(key) == damaged;
            // A fact is read from its copy without a look at the damaged one, and replaced.
            QVERIFY2(kept, QByteArray::fromStdString(toString(key)).toHex().constData());
            const auto second = check();
            QCOMPARE(lost(second), 0u);
            QCOMPARE(second.indexes + second.conversations + second.counters + second.stuck, 0u);
            QVERIFY(second.setAside <= 1);
            QVERIFY(first.setAside == second.setAside);
        }
    }

    void everyMissingRowIsSurvived() {
        const auto sound = fixture_->storage.entries();
        for (const auto& item : sound) {
            fixture_->storage.entries() = sound;
            fixture_->storage.entries().erase(item.first);
            fixture_->reopen();
            check();
            const auto second = check();
            QCOMPARE(lost(second), 0u);
            QCOMPARE(second.indexes + second.conversations + second.counters + second.stuck, 0u);
            QCOMPARE(second.setAside, 0u);
        }
    }

    void indexesComeBackFromMessages() {
        eraseSpaces("rie");
        const auto report = check();
        QVERIFY(report.indexes >= 9);
        QVERIFY(store().messageBy(ConversationNo{1}, kBob, 1000)->has_value());
        QVERIFY(*store().current(place(1, 1400)) == place(1, 1500));
        QCOMPARE(**store().numberOf(kBob), ConversationNo{1});
        QCOMPARE(*store().nextDisappearing(), std::optional<TimeMs>(9000));
        QCOMPARE(lost(report), 0u);
    }

    void conversationsComeBackFromTheirMessages() {
        eraseSpaces("ci");
        const auto report = check();
        // Carol wrote nothing and no index is left: her conversation cannot be told from others.
        QCOMPARE(report.conversations, 1u);
        QCOMPARE(report.unplaced, 1u);
        const auto bob = store().conversationOf(kBob);
        QVERIFY(bob && *bob);
        QCOMPARE((*bob)->number(), 1u);
        QCOMPARE((*bob)->last_ms(), 3000);
        QCOMPARE((*bob)->unread(), 0u);
        QVERIFY(store().numbers()->next_conversation() > 2);
    }

    void anIndexNamesTheConversationWeAloneWroteIn() {
        eraseSpaces("c");
        QCOMPARE(check().conversations, 2u);
        QCOMPARE((*store().conversationOf(kCarol))->number(), 2u);
    }

    void messagesWithoutAJobCanBeSentAgain() {
        Batch batch = store().batch();
        auto message = text(kOwn, "on its way");
        message.set_state(pb::Message::SENDING);
        batch.put(place(1, 2900), message);
        QVERIFY(store().commit(batch, Durable::Yes).ok());
        eraseSpaces("j");
        const auto report = check();
        QCOMPARE(report.stuck, 2u);
        QCOMPARE(store().message(place(1, 2900))->value().state(), pb::Message::FAILED);
        QCOMPARE(store().message(place(1, 3000))->value().state(), pb::Message::FAILED);
    }

    void countersFollowTheMessages() {
        auto bob = **store().conversationOf(kBob);
        bob.set_unread(400);
        bob.set_last_ms(77);
        Batch batch = store().batch();
        batch.put(bob);
        QVERIFY(store().commit(batch, Durable::Yes).ok());
        QCOMPARE(check().counters, 1u);
        QCOMPARE((*store().conversationOf(kBob))->unread(), 3u);
        QCOMPARE((*store().conversationOf(kBob))->last_ms(), 3000);
    }

    void aMissedCallIsSomethingToRead() {
        auto bob = **store().conversationOf(kBob);
        Batch batch = store().batch();
        for (const auto& [time, what] : {std::pair(TimeMs(3100), pb::Message::CALL_MISSED),
                                         std::pair(TimeMs(3200), pb::Message::CALL_ANSWERED)}) {
            auto call = text(kBob, "");
            call.set_kind(pb::Message::SYSTEM);
            call.set_system(what);
            batch.put(place(1, time), call);
        }
        bob.set_unread(4);
        bob.set_last_ms(3200);
        bob.set_last_n(7);
        batch.put(bob);
        QVERIFY(store().commit(batch, Durable::Yes).ok());
        QCOMPARE(check().counters, 0u);
        QCOMPARE((*store().conversationOf(kBob))->unread(), 4u);
    }

    void numbersAreNotGivenTwice() {
        for (const char* key : {"Mnumbers", "znumbers"})
            fixture_->storage.entries().at(toBytes(asBytes(std::string_view(key)))).back() ^= 1;
        fixture_->reopen();
        QCOMPARE(store().numbers()->next_conversation(), 3u);
        QCOMPARE(store().numbers()->last_sent_ms(), 5000);
    }

    void oneOfTwoAccountsIsEnough() {
        fixture_->storage.entries().at(toBytes(asBytes(std::string_view("Maccount")))).back() ^= 1;
        fixture_->reopen();
        QCOMPARE(store().account()->value().name(), std::string("Nora"));
        QVERIFY(!check().accountMissing);
        fixture_->storage.entries().erase(toBytes(asBytes(std::string_view("zaccount"))));
        fixture_->storage.entries().erase(toBytes(asBytes(std::string_view("Maccount"))));
        fixture_->reopen();
        QVERIFY(check().accountMissing);
    }

    void strayRowsAreSetAside() {
        fixture_->storage.entries()[{'?', 1, 2}] = Bytes(50, 3);
        fixture_->storage.entries()[{0xff, 0xff}] = Bytes(50, 3);
        fixture_->storage.entries()[{'m', 1, 2}] = Bytes(50, 3);
        const auto report = check();
        QCOMPARE(lost(report), 3u);
        QCOMPARE(report.setAside, 3u);
        QVERIFY(fixture_->storage.entries().contains(Bytes{'d', 0xff, 0xff}));
    }

    void manyRowsAreCheckedInSlices() {
        for (int i = 0; i < 1000; ++i) {
            Batch batch = store().batch();
            batch.put(place(1, 100'000 + i), text(kBob, "m"));
            QVERIFY(store().commit(batch, Durable::No).ok());
        }
        Check slices(store(), kOwn);
        int steps = 0;
        for (;;) {
            const auto more = slices.step();
            QVERIFY(more.ok());
            ++steps;
            if (!*more)
                break;
        }
        QVERIFY(steps > 10);
        QCOMPARE(slices.report().rows.at(RowKind::Message).readable, 1007u);
    }

    void aFullDiskStopsTheCheckOnly() {
        eraseSpaces("r");
        fixture_->storage.failFrom(1, Code::Full);
        Check failing(store(), kOwn);
        Result<bool> more = true;
        while (more && *more)
            more = failing.step();
        QCOMPARE(more.error().code, Code::Full);
        fixture_->storage.heal();
        QCOMPARE(check().indexes, 6u);
    }

    void damageIsToldOnce() {
        int told = 0;
        store().onDamage([&] { ++told; });
        fixture_->storage.entries().at(store().keys().message(place(1, 1000))).back() ^= 1;
        QVERIFY(unreadable(store().message(place(1, 1000)).error()));
        QVERIFY(unreadable(store().message(place(1, 1000)).error()));
        QCOMPARE(told, 1);
        QVERIFY(store().damaged() >= 2);
    }

private:
    Store& store() { return *fixture_->store; }

    CheckReport check() {
        Check check(store(), kOwn);
        for (;;) {
            const auto more = check.step();
            if (!more)
                qFatal("%s", more.error().text.c_str());
            if (!*more)
                return check.report();
        }
    }

    static std::uint64_t lost(const CheckReport& report) {
        std::uint64_t sum = 0;
        for (const auto& [kind, count] : report.rows)
            sum += count.lost;
        return sum;
    }

    void eraseSpaces(const std::string& spaces) {
        std::erase_if(fixture_->storage.entries(), [&](const auto& entry) {
            return spaces.find(char(entry.first[0])) != std::string::npos;
        });
        fixture_->reopen();
    }

    void addConversation(Batch& batch, std::uint32_t number, const PersonId& id, TimeMs last) {
        pb::Conversation row;
        row.set_number(number);
        row.set_kind(pb::Conversation::DIRECT);
        row.set_id(toString(id.view()));
        row.set_last_ms(last);
        row.set_last_n(7);
        row.set_unread(number == 1 ? 3 : 0);
        batch.put(row);
        pb::Person person;
        person.set_id(toString(id.view()));
        person.set_name("Somebody");
        batch.put(person);
    }

    /// Bob wrote three messages, we two and one that waits; we wrote one to Carol.
    void fill() {
        Batch batch = store().batch();
        pb::Account account;
        account.set_seed(std::string(32, 's'));
        account.set_name("Nora");
        batch.putFact(kAccountFact, account);
        pb::Numbers numbers;
        numbers.set_next_conversation(3);
        batch.putFact(kNumbersFact, numbers);
        addConversation(batch, 1, kBob, 3000);
        addConversation(batch, 2, kCarol, 5000);
        for (const TimeMs time : {1000, 2000})
            batch.put(place(1, time), text(kBob, "theirs"));
        auto fading = text(kBob, "fades");
        fading.set_expires_ms(9000);
        batch.put(place(1, 2500), fading);
        auto moved = text(kOwn, "moved");
        moved.set_first_ms(1400);
        moved.set_first_n(7);
        batch.put(place(1, 1500), moved);
        auto waiting = text(kOwn, "waits");
        waiting.set_state(pb::Message::QUEUED);
        batch.put(place(1, 3000), waiting);
        batch.put(place(2, 5000), text(kOwn, "to Carol"));
        auto remark = text(kBob, "");
        remark.set_kind(pb::Message::SYSTEM);
        batch.put(place(1, 999), remark);
        pb::SendJob job;
        job.mutable_message()->set_conversation(1);
        job.mutable_message()->set_time_ms(3000);
        job.mutable_message()->set_n(7);
        pb::Job row;
        row.set_kind("send");
        row.set_state(job.SerializeAsString());
        batch.putJob(50, JobNo{1}, row);
        batch.putSeen(kOwn, "hash", 8000);
        pb::Cursor cursor;
        cursor.set_hash("hash");
        batch.putCursor(asBytes("node"), kOwn, 0, cursor);
        batch.putQuarantined(kOwn, "bad", {});
        batch.putWaiting(ConversationNo{1}, kBob, 999, {});
        batch.putSetting("theme", "ink");
        batch.putRaw(store().keys().pluginSpace(1, asBytes("k")), toBytes(asBytes("v")));
        QVERIFY(store().commit(batch, Durable::Yes).ok());
    }

    std::unique_ptr<StoreFixture> fixture_;
};

QTEST_APPLESS_MAIN(CheckTest)
#include "check_test.moc"
