#include "chat/expiry.h"
#include "chat/reducer_fixture.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::chat;
using namespace sotto::test;
using store::pb::Message;

namespace {

/// A storage that stops answering.
class SilentStorage final : public MemoryStorage {
public:
    Result<std::optional<Bytes>> read(ByteView key) const override {
        if (broken)
            return fail(Code::Internal, "The disk is gone.");
        return MemoryStorage::read(key);
    }

    bool broken = false;
};

} // namespace

/// Tables of updates and what they come to.
class ReducerTest : public QObject, private ReducerFixture {
    Q_OBJECT
private slots:
    void init() { reset(); }

    void aFirstMessageMakesARequest() {
        const auto events = apply({text(ann_, 1000, "hi")});
        const auto conversation = conversationWith(ann_);
        QCOMPARE(conversation.unread(), 1u);
        QCOMPARE(TimeMs(conversation.last_ms()), TimeMs(1000));
        QVERIFY(personOf(ann_).approved_me());
        QVERIFY(!personOf(ann_).approved());
        QVERIFY(std::holds_alternative<MessageTouched>(events.at(0)));
        QVERIFY(std::get<MessageTouched>(events.at(0)).added);
        QCOMPARE(bodies(ann_), std::vector<std::string>{"hi"});
    }

    void repetitionsHaveNoEffect() {
        const std::vector<Update> updates = {text(ann_, 1000, "hi"), reaction(ann_, own_, 500, "x"),
                                             unsend(ann_, ann_, 1000), profile(ann_, "Ann", 5)};
        apply(updates);
        const auto before = bodies(ann_);
        const auto unread = conversationWith(ann_).unread();
        apply(updates);
        QCOMPARE(bodies(ann_), before);
        QCOMPARE(conversationWith(ann_).unread(), unread);
        QCOMPARE(drops("duplicate"), 1u);
    }

    void ordersAreByTimeNotByArrival() {
        apply({text(ann_, 3000, "c"), text(ann_, 1000, "a")});
        apply({text(ann_, 2000, "b")});
        QCOMPARE(bodies(ann_), (std::vector<std::string>{"a", "b", "c"}));
        QCOMPARE(TimeMs(conversationWith(ann_).last_ms()), TimeMs(3000));
    }

    void copiesOfOwnDevicesCountAsSentAndRead() {
        apply({text(ann_, 1000, "hi"), text(ann_, 3000, "later")});
        Update copy = text(own_, 2000, "answer", ann_);
        apply({copy});
        const auto conversation = conversationWith(ann_);
        QCOMPARE(conversation.unread(), 1u);
        QCOMPARE(TimeMs(conversation.read_to_ms()), TimeMs(2000));
        QVERIFY(personOf(ann_).approved());
        const auto stored = find(ann_, own_, 2000);
        QVERIFY(stored && stored->own() && stored->synced() && stored->state() == Message::SENT);
    }

    void notesGoToTheOwnConversation() {
        apply({text(own_, 1000, "note", own_)});
        QCOMPARE(conversationWith(own_).kind(), store::pb::Conversation::SELF);
        QCOMPARE(conversationWith(own_).unread(), 0u);
        QVERIFY(!personOf(own_).approved());
    }

    void lateMessagesBeforeTheReadMarkAreRead() {
        apply({text(own_, 5000, "answer", ann_)});
        apply({text(ann_, 1000, "late")});
        QCOMPARE(conversationWith(ann_).unread(), 0u);
    }

    void blockedPeopleHaveNoEffect() {
        store::pb::Person person;
        person.set_id(toString(ann_.view()));
        person.set_blocked(true);
        store::Batch batch = store().batch();
        batch.put(person);
        QVERIFY(store().commit(batch, store::Durable::Yes).ok());
        apply({text(ann_, 1000, "hi"), profile(ann_, "Ann", 5)});
        QVERIFY(!store().conversationOf(ann_)->has_value());
        QVERIFY(personOf(ann_).name().empty());
        QCOMPARE(drops("blocked"), 2u);
        Update unknown = base(ann_, 2000);
        unknown.origin = Incoming{hashOf("x"), kNow + 1000, Bytes(10, 7)};
        unknown.what = Dropped{"group_update", true};
        QVERIFY(apply({unknown}).empty());
        QCOMPARE(*store().count('q', 10), std::size_t(0));
        QCOMPARE(drops("blocked"), 3u);
    }

    void reactionsWaitForTheirMessage() {
        apply({text(ann_, 1000, "hi")});
        apply({reaction(ann_, ann_, 2000, "+"), reaction(ann_, ann_, 1000, "+")});
        QCOMPARE(find(ann_, ann_, 1000)->reactions_size(), 1);
        apply({text(ann_, 2000, "later")});
        QCOMPARE(find(ann_, ann_, 2000)->reactions_size(), 1);
        QVERIFY(store().waiting()->empty());
    }

    void reactionsWaitWithinOneList() {
        apply({text(ann_, 1000, "hi"), reaction(ann_, ann_, 2000, "+"), text(ann_, 2000, "later")});
        QCOMPARE(find(ann_, ann_, 2000)->reactions_size(), 1);
    }

    void reactionsAreOncePerSenderAndTakenBack() {
        apply({text(ann_, 1000, "hi")});
        apply({reaction(ann_, ann_, 1000, "+"), reaction(ann_, ann_, 1000, "+"),
               reaction(own_, ann_, 1000, "+", ann_), reaction(ann_, ann_, 1000, "-")});
        auto message = find(ann_, ann_, 1000);
        QCOMPARE(message->reactions_size(), 2);
        QCOMPARE(message->reactions(0).authors_size(), 2);
        Update back = reaction(ann_, ann_, 1000, "-");
        std::get<NewReaction>(back.what).remove = true;
        apply({back, back});
        QCOMPARE(find(ann_, ann_, 1000)->reactions_size(), 1);
    }

    void whatComesBeforeTheFirstMessageWaits() {
        apply({reaction(ann_, ann_, 1000, "+"), unsend(ann_, ann_, 2000)});
        QVERIFY(!store().conversationOf(ann_)->has_value());
        apply({text(ann_, 1000, "hi"), text(ann_, 2000, "regret")});
        QCOMPARE(find(ann_, ann_, 1000)->reactions_size(), 1);
        QCOMPARE(find(ann_, ann_, 2000)->kind(), Message::REMOVED);
        QVERIFY(store().waiting()->empty());
    }

    void whatWaitsForOneConversationDoesNotTouchAnother() {
        apply({reaction(ann_, own_, 1000, "+"), unsend(ann_, ann_, 1000)});
        apply({text(own_, 1000, "to Ben", ben_), text(ben_, 1001, "hi")});
        QCOMPARE(find(ben_, own_, 1000)->reactions_size(), 0);
        apply({text(own_, 1000, "to Ann", ann_)});
        QCOMPARE(find(ann_, own_, 1000)->reactions_size(), 1);
    }

    void strangersCannotFillTheRoomForWaiting() {
        const crypto::AccountId cem = testPerson(4);
        apply({text(own_, 1, "hello", ann_), text(cem, 1, "hi")});
        // One wrote nothing yet, the other waits to be accepted.
        for (const auto& stranger : {ben_, cem}) {
            std::vector<Update> many;
            for (TimeMs time = 10; time < 10 + TimeMs(kMostWaiting); ++time)
                many.push_back(reaction(stranger, stranger, time, "+"));
            apply(many);
            QCOMPARE(store().waiting()->size(), kMostWaiting / 2);
        }
        apply({reaction(ann_, ann_, 5, "+")});
        QCOMPARE(store().waiting()->size(), kMostWaiting / 2 + 1);
    }

    void onlySoManyReactionsWait() {
        apply({text(own_, 1, "hello", ann_)});
        std::vector<Update> many;
        for (TimeMs time = 10; time < 10 + TimeMs(kMostWaiting) + 50; ++time)
            many.push_back(reaction(ann_, ann_, time, "+"));
        apply(many);
        QCOMPARE(store().waiting()->size(), kMostWaiting);
        QCOMPARE(drops("too_many_waiting"), 50u);
    }

    void unsendsRemoveTheTextAndStay() {
        apply({text(ann_, 1000, "regret"), unsend(ann_, ann_, 1000), reaction(ann_, ann_, 1000, "+")});
        const auto message = find(ann_, ann_, 1000);
        QCOMPARE(message->kind(), Message::REMOVED);
        QVERIFY(message->body().empty() && message->reactions_size() == 0);
    }

    void unsendsMayComeFirst() {
        apply({text(ann_, 500, "x"), unsend(ann_, ann_, 1000)});
        apply({text(ann_, 1000, "regret")});
        QCOMPARE(find(ann_, ann_, 1000)->kind(), Message::REMOVED);
    }

    void ownUnsendsFindTheConversationAndEraseNotes() {
        apply({text(ann_, 1000, "theirs"), text(own_, 2000, "note", own_)});
        apply({unsend(own_, ann_, 1000), unsend(own_, own_, 2000)});
        QCOMPARE(find(ann_, ann_, 1000)->kind(), Message::REMOVED);
        QVERIFY(bodies(own_).empty());
        QCOMPARE(TimeMs(conversationWith(own_).last_ms()), TimeMs(0));
        apply({unsend(own_, ann_, 9000)});
        apply({text(ann_, 9000, "late")});
        QCOMPARE(find(ann_, ann_, 9000)->kind(), Message::REMOVED);
    }

    void ownUnsendsMayComeBeforeTheNote() {
        apply({unsend(own_, own_, 2000)});
        apply({text(own_, 2000, "note", own_), text(own_, 3000, "other", own_)});
        QCOMPARE(bodies(own_), std::vector<std::string>{"other"});
    }

    void aRemarkDoesNotStandInForAMessage() {
        apply({text(own_, 1000, "hello", ann_), text(ann_, 3000, "second")});
        apply({text(ann_, 2999, "first")});
        QCOMPARE(bodies(ann_), (std::vector<std::string>{"hello", "", "first", "second"}));
        apply({text(ann_, 2999, "first"), unsend(ann_, ann_, 2999)});
        QCOMPARE(all(ann_).size(), std::size_t(4));
        QCOMPARE(find(ann_, ann_, 2999)->kind(), Message::REMOVED);
        int remarks = 0;
        for (const Message& message : all(ann_))
            remarks += message.kind() == Message::SYSTEM;
        QCOMPARE(remarks, 1);
    }

    void whatIsGoneIsNotUnread() {
        apply({text(ann_, 1000, "a"), text(ann_, 2000, "b"), text(ann_, 3000, "c")});
        QCOMPARE(conversationWith(ann_).unread(), 3u);
        erase(ann_, 2000);
        QCOMPARE(conversationWith(ann_).unread(), 2u);
        apply({text(own_, 2500, "answer", ann_)});
        QCOMPARE(conversationWith(ann_).unread(), 1u);
        erase(ann_, 3000);
        QCOMPARE(conversationWith(ann_).unread(), 0u);
    }

    void readingOnAnotherDeviceStartsTimers() {
        const auto timed = [this](TimeMs time) {
            Update update = text(ann_, time, "secret");
            std::get<NewMessage>(update.what).disappearing = {kAfterRead, 60};
            return update;
        };
        apply({timed(1000), timed(3000)});
        QCOMPARE(TimeMs(find(ann_, ann_, 1000)->expires_ms()), TimeMs(0));
        Update inSwarm = timed(1500);
        inSwarm.origin = Incoming{hashOf("in the swarm"), kNow + 999'999, {}};
        apply({inSwarm, text(own_, 2000, "answer", ann_)});
        QCOMPARE(TimeMs(find(ann_, ann_, 1000)->expires_ms()), kNow + 60'000);
        // The other device may have read it long before: the swarm knows when.
        QCOMPARE(errands_.size(), std::size_t(1));
        store::pb::SwarmJob job;
        QVERIFY(job.ParseFromString(errands_[0].state) && job.asks());
        QCOMPARE(job.hash(0), wire::messageHashText(hashOf("in the swarm")));
        QCOMPARE(TimeMs(find(ann_, ann_, 1500)->expires_ms()), kNow + 60'000);
        QCOMPARE(TimeMs(find(ann_, ann_, 3000)->expires_ms()), TimeMs(0));
        // Late, and read before it came.
        Update late = timed(1700);
        late.origin = Incoming{hashOf("late"), kNow + 20'000, {}};
        apply({late});
        QCOMPARE(TimeMs(find(ann_, ann_, 1700)->expires_ms()), kNow + 20'000);
        QCOMPARE(store().disappeared(kNow + 60'001, 10)->size(), std::size_t(3));
    }

    void ownUnsendsFindWhatCameWithThem() {
        apply({text(own_, 1000, "regret", ann_), text(own_, 2000, "note", own_), unsend(own_, own_, 1000),
               unsend(own_, own_, 2000)});
        QCOMPARE(find(ann_, own_, 1000)->kind(), Message::REMOVED);
        QVERIFY(bodies(own_).empty());
    }

    void anAcceptedRequestLeavesOneRow() {
        apply({text(own_, 1000, "hello", ann_)});
        apply({accepted(ann_, 2000), accepted(ann_, 2000), text(ann_, 3000, "hi")});
        QVERIFY(personOf(ann_).approved_me());
        int rows = 0;
        for (const Message& message : all(ann_))
            rows += message.kind() == Message::SYSTEM;
        QCOMPARE(rows, 1);
        QCOMPARE(conversationWith(ann_).unread(), 1u);
    }

    void strangersWhoseMessagesAreNotTakenLeaveNoRow() {
        context_.requests = false;
        apply({text(ann_, 1000, "hi"), profile(ann_, "Ann", 5), reaction(ben_, own_, 500, "x"),
               profile(ben_, "Ben", 5)});
        QVERIFY(!store().person(ann_)->has_value());
        QVERIFY(!store().person(ben_)->has_value());
        QCOMPARE(drops("requests_off"), std::uint64_t(1));
        context_.requests = true;
        apply({text(ann_, 1000, "hi"), profile(ann_, "Ann", 5)});
        QCOMPARE(personOf(ann_).name(), std::string("Ann"));
    }

    void strangersCannotFillTheListOfRequests() {
        store::Batch batch = store().batch();
        for (std::size_t i = 1; i < kMostRequests; ++i) {
            Bytes id(33, 7);
            id[0] = 5;
            id[1] = std::uint8_t(i >> 8);
            id[2] = std::uint8_t(i);
            store::pb::Person person;
            person.set_id(toString(id));
            person.set_approved_me(true);
            batch.put(person);
        }
        QVERIFY(store().commit(batch, store::Durable::No).ok());
        apply({text(ann_, 1000, "there is room for one"), text(ann_, 2000, "who may go on"),
               text(ben_, 3000, "and for no other")});
        QCOMPARE(bodies(ann_).size(), std::size_t(2));
        QVERIFY(!store().conversationOf(ben_)->has_value());
        QVERIFY(!store().person(ben_)->has_value());
        QCOMPARE(drops("too_many_requests"), std::uint64_t(1));
        // Whoever is known is heard.
        apply({text(own_, 4000, "hello", ben_), text(ben_, 5000, "hi")});
        QCOMPARE(bodies(ben_).size(), std::size_t(3));
    }

    void profilesFollowTheirTime() {
        struct Case {
            std::uint64_t before, now;
            bool applied;
        };
        for (const Case& each :
             {Case{0, 0, true}, {0, 5, true}, {5, 6, true}, {5, 5, false}, {5, 0, false}}) {
            fixture_ = std::make_unique<StoreFixture>();
            apply({text(ann_, 1000, "hi"), profile(ann_, "old", each.before)});
            apply({profile(ann_, "new", each.now)});
            QCOMPARE(personOf(ann_).name(), std::string(each.applied ? "new" : "old"));
        }
    }

    void droppedValuesAreCountedAndSomeKept() {
        std::vector<Update> updates;
        for (int i = 0; i < int(kMostQuarantined) + 20; ++i) {
            Update update;
            update.origin = Incoming{hashOf(std::to_string(i)), kNow + 1000, Bytes(10, 7)};
            update.what = Dropped{"bad_wrapper", true};
            updates.push_back(std::move(update));
        }
        for (auto& update : updates)
            apply({update});
        QCOMPARE(drops("bad_wrapper"), std::uint64_t(updates.size()));
        // Half of the room is left to people we know.
        QCOMPARE(*store().count('q', 10'000), kMostQuarantined / 2);
        apply({text(own_, 1000, "hello", ann_)});
        for (int i = 0; i < int(updates.size()); ++i) {
            updates[i].author = ann_;
            updates[i].origin->hash = hashOf("known " + std::to_string(i));
        }
        apply(updates);
        QCOMPARE(*store().count('q', 10'000), kMostQuarantined);
        QVERIFY(*store().seen(own_, wire::messageHashText(hashOf("3"))));
    }

    void expiryOfANodeIsNotBelievedWithoutBounds() {
        Update early = text(ann_, 1000, "a");
        early.origin = Incoming{hashOf("a"), 0, {}};
        Update late = text(ann_, 2000, "b");
        late.origin = Incoming{hashOf("b"), std::numeric_limits<TimeMs>::max(), {}};
        apply({early, late});
        QVERIFY(store().expiredSeen(kNow + kShortestMemory - 1, 10)->empty());
        QVERIFY(!store().expiredSeen(kNow + kLongestMemory + 1, 10)->empty());
    }

    void timersBeginWhenTheyShould() {
        struct Case {
            std::uint32_t type;
            bool own;
            TimeMs nodeExpiry, expected;
            bool read = false;
        };
        for (const Case& each : {Case{0, false, kNow + 5, 0},
                                 {0, false, kNow + 5, 0, true},
                                 {kAfterSend, false, kNow + 5, kNow + 5},
                                 {kAfterSend, false, kNow + 999'999, kNow + 60'000},
                                 {kAfterSend, false, 0, 61'000},
                                 {kAfterRead, false, kNow + 5, 0},
                                 {kAfterRead, false, kNow + 5, kNow + 5, true},
                                 {kAfterRead, false, kNow + 999'999, kNow + 60'000, true},
                                 {kAfterRead, false, 0, kNow + 60'000, true},
                                 {kAfterRead, true, kNow + 5, 61'000}}) {
            Message message;
            message.set_expiration_type(each.type);
            message.set_expiration_timer_s(60);
            message.set_own(each.own);
            QCOMPARE(expiryOnArrival(message, 1000, each.nodeExpiry, kNow, each.read), each.expected);
        }
    }

    void aStoreThatCannotBeReadIsAnError() {
        apply({text(ann_, 1000, "hi")});
        SilentStorage silent;
        silent.entries() = fixture().storage.entries();
        const auto opened = store::Store::open(silent, fixture().key, fixture().random);
        QVERIFY(opened.ok());
        silent.broken = true;
        const std::vector<Update> updates = {text(ann_, 2000, "again")};
        QCOMPARE(reduce({**opened, own_, own_, kNow}, updates).error().code, Code::Internal);
    }

    void aDamagedValueStopsNothingAndIsKept() {
        apply({text(ann_, 1000, "hi")});
        fixture().storage.entries().at(store().keys().person(ann_)).back() ^= 1;
        apply({text(ann_, 2000, "again")});
        QCOMPARE(all(ann_).size(), std::size_t(2));
        QCOMPARE(personOf(ann_).id(), toString(ann_.view()));
        QCOMPARE(*store().count('d', 10), std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(ReducerTest)
#include "reducer_test.moc"
