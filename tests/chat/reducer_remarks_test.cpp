#include "chat/reducer_fixture.h"

using namespace sotto;
using namespace sotto::test;

/// What is no message: receipts, timers, remarks, calls, typing; and what the own swarm is asked to forget.
class ReducerRemarksTest : public QObject, private ReducerFixture {
    Q_OBJECT
private slots:
    void init() { reset(); }

    void receiptsMarkWhatWeSentOnceTheyCount() {
        apply({text(own_, 1000, "hello", ann_), text(ann_, 2000, "hi")});
        const std::vector<Update> read = {receipt(ann_, {1000, 2000, 3000})};
        apply(read);
        QCOMPARE(find(ann_, own_, 1000)->state(), Message::SENT);
        context_.showReceipts = true;
        apply({receipt(ben_, {1000})});
        QCOMPARE(find(ann_, own_, 1000)->state(), Message::SENT);
        apply(read);
        QCOMPARE(find(ann_, own_, 1000)->state(), Message::READ);
        QCOMPARE(find(ann_, ann_, 2000)->state(), Message::RECEIVED);
        QVERIFY(apply(read).empty());
        // A copy of an own message may come after it.
        apply({text(own_, 3000, "later", ann_)});
        QCOMPARE(find(ann_, own_, 3000)->state(), Message::READ);
    }

    void onlyTheNewestTimerOfASideIsShown() {
        apply({text(own_, 500, "hello", ann_), text(ann_, 1000, "hi")});
        apply({timer(ann_, 2000, 60), timer(own_, 2500, 30, ann_), timer(ann_, 3000, 90)});
        apply({timer(ann_, 2000, 60), timer(own_, 2400, 10, ann_)});
        QCOMPARE(lines(ann_, Message::TIMER_CHANGED), 2);
        QCOMPARE(drops("stale_timer"), std::uint64_t(2));
        const auto conversation = conversationWith(ann_);
        QCOMPARE(conversation.expiration_timer_s(), 30u);
        QCOMPARE(conversation.their_expiration_timer_s(), 90u);
        apply({timer(own_, 4000, 0, ann_)});
        QCOMPARE(conversationWith(ann_).expiration_timer_s(), 0u);
    }

    void strangersLeaveNoRemarks() {
        apply({timer(ann_, 1000, 60), notice(ann_, 1001), call(ann_, 1002, "c")});
        QVERIFY(!store().conversationOf(ann_)->has_value());
        apply({text(ann_, 2000, "hi"), notice(ann_, 2001), call(ann_, 2002, "c"), typing(ann_, kNow)});
        QCOMPARE(all(ann_).size(), std::size_t(1));
        QCOMPARE(drops("stranger"), std::uint64_t(5));
    }

    void remarksAreMadeOnce() {
        apply({text(own_, 500, "hello", ann_), text(ann_, 1000, "hi")});
        const std::vector<Update> updates = {notice(ann_, 2000), call(ann_, 3000, "c"),
                                             call(ann_, 3500, "c")};
        apply(updates);
        apply(updates);
        QCOMPARE(lines(ann_, Message::SCREENSHOT), 1);
        QCOMPARE(lines(ann_, Message::CALL_MISSED), 1);
        // A missed call wants to be seen, a remark does not.
        QCOMPARE(conversationWith(ann_).unread(), 2u);
        apply({text(ben_, 3600, "hi"), call(own_, 4000, "c", NewCall::What::Answered)});
        QCOMPARE(lines(ann_, Message::CALL_ANSWERED), 1);
        QCOMPARE(conversationWith(ann_).unread(), 1u);
        apply({call(ann_, 5000, "e"), call(own_, 5001, "e", NewCall::What::Ended)});
        QCOMPARE(lines(ann_, Message::CALL_DECLINED), 1);
        QCOMPARE(conversationWith(ann_).unread(), 1u);
        apply({call(own_, 4001, "c", NewCall::What::Ended), call(own_, 4002, "d", NewCall::What::Ended)});
        QCOMPARE(lines(ann_, Message::CALL_ANSWERED), 1);
    }

    void linesAboutCallsDisappearLikeMessages() {
        apply({text(own_, 500, "hello", ann_), text(ann_, 1000, "hi")});
        // The network keeps the signal for five minutes, which says nothing about the line.
        const auto timed = [this](TimeMs time, const std::string& id, std::uint32_t type) {
            Update update = call(ann_, time, id);
            std::get<NewCall>(update.what).disappearing = {type, 3600};
            update.origin = Incoming{hashOf(id), kNow + 300'000, {}};
            return update;
        };
        apply({timed(2000, "read", kAfterRead), timed(3000, "sent", kAfterSend)});
        QCOMPARE(TimeMs(all(ann_)[3].expires_ms()), TimeMs(0));
        QCOMPARE(TimeMs(all(ann_).back().expires_ms()), TimeMs(3'603'000));
        apply({text(own_, 4000, "answer", ann_)});
        QCOMPARE(TimeMs(all(ann_)[3].expires_ms()), kNow + 3'600'000);
    }

    /// 04 §6.6: another device deleted the contact after that.
    void whatTheConfigKnowsBetterComesBackInNoForm() {
        const TimeMs old = kNow - kConfigLead - 1;
        context_.configs.contacts = kNow;
        apply({timer(own_, old, 60, ann_), timer(ann_, old, 60), call(ann_, old, "c"), notice(ann_, old),
               accepted(ann_, old), text(ann_, old, "hi"), profile(ann_, "Ann", 5)});
        QVERIFY(!store().conversationOf(ann_)->has_value());
        QVERIFY(!store().person(ann_)->has_value());
        QCOMPARE(drops("settled_by_config"), std::uint64_t(5));
        // What was sent later, or to somebody who is there, counts.
        apply({timer(own_, kNow - kConfigLead, 60, ann_)});
        QCOMPARE(conversationWith(ann_).expiration_timer_s(), 60u);
    }

    void nobodyBecomesAContactBySayingSo() {
        apply({accepted(ann_, 1000), profile(ann_, "Ann", 5)});
        QVERIFY(!store().person(ann_)->has_value());
        QCOMPARE(drops("stranger"), std::uint64_t(1));
        // Nor leaves a name without a message.
        Update empty = base(ben_, 1000);
        empty.what = Dropped{"empty", false};
        apply({empty, profile(ben_, "Ben", 5)});
        QVERIFY(!store().person(ben_)->has_value());
        apply({text(ben_, 2000, "hi"), profile(ben_, "Ben", 5)});
        QCOMPARE(personOf(ben_).name(), std::string("Ben"));
    }

    void anAcceptedRequestWithoutConversationIsTold() {
        store::pb::Person person;
        person.set_id(toString(ann_.view()));
        person.set_approved(true);
        store::Batch batch = store().batch();
        batch.put(person);
        QVERIFY(store().commit(batch, store::Durable::Yes).ok());
        const auto events = apply({accepted(ann_, 1000)});
        QVERIFY(personOf(ann_).approved_me());
        QCOMPARE(events.size(), std::size_t(1));
        QVERIFY(std::get<PersonTouched>(events[0]).id == ann_);
    }

    void typingIsShownWhileItIsNew() {
        apply({text(own_, 500, "hello", ann_), text(ann_, 1000, "hi")});
        QVERIFY(apply({typing(ann_, kNow)}).empty());
        context_.showTyping = true;
        QVERIFY(apply({typing(ann_, kNow - kTypingShown)}).empty());
        const auto events = apply({typing(ann_, kNow - 5000), typing(ann_, kNow + 99'000)});
        QCOMPARE(events.size(), std::size_t(2));
        QCOMPARE(std::get<TypingSeen>(events[0]).untilMs, kNow + 10'000);
        QCOMPARE(std::get<TypingSeen>(events[1]).untilMs, kNow + 15'000);
    }

    void theOwnSwarmForgetsWhatWasTakenBack() {
        Update mine = text(own_, 1000, "regret", ann_);
        mine.origin = Incoming{hashOf("mine"), kNow + 1000, {}};
        Update theirs = text(ann_, 2000, "regret");
        theirs.origin = Incoming{hashOf("theirs"), kNow + 1000, {}};
        apply({mine, theirs});
        apply({unsend(ann_, ann_, 2000), unsend(own_, own_, 1000)});
        QCOMPARE(errands_.size(), std::size_t(2));
        store::pb::SwarmJob job;
        QVERIFY(job.ParseFromString(errands_[0].state));
        QCOMPARE(job.hash(0), wire::messageHashText(hashOf("theirs")));
        QVERIFY(!job.has_expiry_ms());
        apply({unsend(ann_, ann_, 2000)});
        QVERIFY(errands_.empty());
        // What we remove of others on one device was not taken back by them.
        apply({text(ann_, 3000, "theirs"), unsend(own_, ann_, 3000)});
        QVERIFY(find(ann_, ann_, 2000)->removed_for_all() && !find(ann_, ann_, 3000)->removed_for_all());
    }
};

QTEST_APPLESS_MAIN(ReducerRemarksTest)
#include "reducer_remarks_test.moc"
