#include "jobs/job_queue.h"
#include "store/store_fixture.h"
#include "support/fake_loop.h"
#include "support/two_clients.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::jobs;
using namespace sotto::test;
using namespace std::chrono_literals;

namespace {

/// Does what the test says, in the order of asking.
class ScriptedHandler final : public Handler {
public:
    void step(const store::StoredJob& job, Done<Step> done) override {
        calls.push_back(std::uint64_t(job.number));
        states.push_back(job.job.state());
        pending.push_back(std::move(done));
    }
    void answer(Step step) {
        auto done = std::move(pending.front());
        pending.erase(pending.begin());
        done(std::move(step));
    }

    std::vector<std::uint64_t> calls;
    std::vector<std::string> states;
    std::vector<Done<Step>> pending;
};

} // namespace

class JobQueueTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        fixture_ = std::make_unique<StoreFixture>();
        loop_ = std::make_unique<FakeLoop>();
        clock_ = std::make_unique<LoopClock>(*loop_);
        troubles_ = 0;
        restart();
    }

    void oneLaneKeepsItsOrder() {
        add(1, "a");
        add(1, "b");
        add(2, "c");
        loop_->advance(0ms);
        QCOMPARE(handler_->states, (std::vector<std::string>{"a", "c"}));
        finish();
        loop_->advance(0ms);
        QCOMPARE(handler_->states, (std::vector<std::string>{"a", "c", "b"}));
    }

    void laneNullHoldsNobodyBack() {
        add(0, "a");
        add(0, "b");
        loop_->advance(0ms);
        QCOMPARE(handler_->states, (std::vector<std::string>{"a", "b"}));
    }

    void everyStepIsOnDiskBeforeTheNext() {
        add(1, "first");
        loop_->advance(0ms);
        handler_->answer({Step::Next::Again, fixture_->store->batch(), toBytes(asBytes("second"))});
        restart();
        loop_->advance(0ms);
        QCOMPARE(handler_->states, std::vector<std::string>{"second"});
        finish();
        QVERIFY(fixture_->store->jobs()->empty());
        restart();
        loop_->advance(1h);
        QVERIFY(handler_->calls.empty());
    }

    void pausesGrowAndSurviveARestart() {
        add(1, "a");
        std::vector<std::int64_t> pauses;
        for (int i = 0; i < 6; ++i) {
            loop_->advance(10min);
            QCOMPARE(handler_->pending.size(), 1u);
            const TimeMs now = clock_->wallMs();
            later();
            pauses.push_back(queue_->jobs().front().due - now);
        }
        for (std::size_t i = 0; i < pauses.size(); ++i) {
            QVERIFY(pauses[i] >= (1000 << i) * 3 / 4);
            QVERIFY(pauses[i] <= (1000 << i) * 5 / 4);
        }
        restart();
        loop_->advance(1s);
        QVERIFY(handler_->calls.empty());
        QCOMPARE(queue_->jobs().front().job.tries(), 6u);
        loop_->advance(5min);
        QCOMPARE(handler_->calls.size(), 1u);
    }

    void theLongestPauseIsFiveMinutes() {
        SeededRandom random(1);
        for (const std::uint32_t tries : {9u, 20u, 4'000'000'000u}) {
            QVERIFY(backoff(tries, random) <= 375s);
            QVERIFY(backoff(tries, random) >= 225s);
        }
    }

    void wakingMakesEverythingDue() {
        add(1, "a");
        loop_->advance(0ms);
        later();
        queue_->wake();
        loop_->advance(0ms);
        QCOMPARE(handler_->calls.size(), 2u);
    }

    void pausedNothingBegins() {
        queue_->pause();
        add(1, "a");
        loop_->advance(1h);
        QVERIFY(handler_->calls.empty());
        queue_->start();
        loop_->advance(0ms);
        QCOMPARE(handler_->calls.size(), 1u);
    }

    void aDroppedJobIsGoneAndItsResultIsThrownAway() {
        add(1, "a");
        add(1, "b");
        loop_->advance(0ms);
        const store::JobNo number = queue_->jobs().front().number;
        store::Batch batch = fixture_->store->batch();
        queue_->planDrop(batch, number);
        QVERIFY(fixture_->store->commit(batch, store::Durable::Yes).ok());
        queue_->dropped(number);
        Step result{Step::Next::Finished, fixture_->store->batch()};
        result.batch.putSetting("x", "y");
        handler_->answer(std::move(result));
        QVERIFY(!fixture_->store->setting("x")->has_value());
        loop_->advance(0ms);
        QCOMPARE(handler_->states, (std::vector<std::string>{"a", "b"}));
        QCOMPARE(fixture_->store->jobs()->size(), 1u);
    }

    void followersArePartOfTheBatch() {
        add(1, "a");
        loop_->advance(0ms);
        Step result{Step::Next::Finished, fixture_->store->batch()};
        result.follow.push_back(queue_->plan(result.batch, "test", 2, toBytes(asBytes("next"))));
        handler_->answer(std::move(result));
        loop_->advance(0ms);
        QCOMPARE(handler_->states, (std::vector<std::string>{"a", "next"}));
        restart();
        loop_->advance(0ms);
        QCOMPARE(handler_->states, std::vector<std::string>{"next"});
    }

    void aFullDiskLosesNothing() {
        add(1, "a");
        loop_->advance(0ms);
        fixture_->storage.failFrom(1, Code::Full);
        bool committed = false;
        Step result{Step::Next::Finished, fixture_->store->batch()};
        result.committed = [&] { committed = true; };
        handler_->answer(std::move(result));
        QVERIFY(!committed);
        QVERIFY(troubles_ > 0);
        QCOMPARE(queue_->jobs().size(), 1u);
        fixture_->storage.heal();
        loop_->advance(10s);
        QCOMPARE(handler_->calls.size(), 2u);
        finish();
        QVERIFY(fixture_->store->jobs()->empty());
    }

    void aHandlerThatGivesUpIsAskedAgain() {
        add(1, "a");
        loop_->advance(0ms);
        handler_->pending.clear(); // drops the completion
        loop_->advance(10s);
        QCOMPARE(handler_->calls.size(), 2u);
    }

    void aClockSetBackDoesNotPutJobsOff() {
        add(1, "a");
        clock_->start -= 365ll * 24 * 3600 * 1000;
        restart();
        loop_->advance(6min);
        QCOMPARE(handler_->calls.size(), 1u);
    }

    void atMostEightRunAtOnce() {
        for (int i = 0; i < 20; ++i)
            add(0, "x");
        loop_->advance(0ms);
        QCOMPARE(handler_->pending.size(), 8u);
        finish();
        loop_->advance(0ms);
        QCOMPARE(handler_->calls.size(), 9u);
    }

private:
    void restart() {
        queue_.reset();
        handler_ = std::make_unique<ScriptedHandler>();
        queue_ = std::make_unique<JobQueue>(*loop_, *clock_, fixture_->random, *fixture_->store,
                                            [this](const Error&) { ++troubles_; });
        queue_->handle("test", *handler_);
        QVERIFY(queue_->load().ok());
        queue_->start();
    }
    void add(std::uint32_t lane, std::string_view state) {
        store::Batch batch = fixture_->store->batch();
        auto job = queue_->plan(batch, "test", lane, toBytes(asBytes(state)));
        QVERIFY(fixture_->store->commit(batch, store::Durable::Yes).ok());
        queue_->add(std::move(job));
    }
    void finish() { handler_->answer({Step::Next::Finished, fixture_->store->batch()}); }
    void later() { handler_->answer({Step::Next::Later, fixture_->store->batch()}); }

    std::unique_ptr<StoreFixture> fixture_;
    std::unique_ptr<FakeLoop> loop_;
    std::unique_ptr<LoopClock> clock_;
    std::unique_ptr<ScriptedHandler> handler_;
    std::unique_ptr<JobQueue> queue_;
    int troubles_ = 0;
};

QTEST_APPLESS_MAIN(JobQueueTest)
#include "job_queue_test.moc"
