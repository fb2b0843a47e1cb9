#include "plugin/callbacks.h"

#include "support/fake_loop.h"
#include "support/recording_log.h"

#include <QtTest>

#include <thread>

using namespace sotto;
using namespace sotto::plugin;

namespace {

sotto_bytes raw(std::string_view text) {
    return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}

} // namespace

class CallbacksTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        loop_ = std::make_unique<test::FakeLoop>();
        log_ = std::make_unique<test::RecordingLog>();
        callbacks_ = Callbacks::make(*loop_, *log_, "org.test");
        heard_.clear();
    }

    void completesInALaterTurn() {
        const auto done = record();
        done.call(done.ctx, SOTTO_OK, raw("value"));
        QVERIFY(heard_.empty());
        loop_->run();
        QCOMPARE(heard_, std::string("0 value;"));
    }

    void copiesWhatIsOnlyBorrowed() {
        const auto done = record();
        {
            std::string text = "short-lived";
            done.call(done.ctx, SOTTO_REJECTED, raw(text));
            text.assign(text.size(), 'x');
        }
        loop_->run();
        QCOMPARE(heard_, std::string("9 short-lived;"));
    }

    void ignoresAndCountsASecondCompletion() {
        const auto done = record();
        done.call(done.ctx, SOTTO_OK, raw("first"));
        done.call(done.ctx, SOTTO_OK, raw("second"));
        loop_->run();
        done.call(done.ctx, SOTTO_INTERNAL, raw("third"));
        loop_->run();
        QCOMPARE(heard_, std::string("0 first;"));
        QCOMPARE(callbacks_->misuses(), 2u);
        QVERIFY(log_->mentions("org.test completed an operation that was not open"));
    }

    void comesFromAnyThread() {
        std::vector<std::thread> threads;
        int count = 0;
        for (int i = 0; i < 4; ++i) {
            std::vector<sotto_done> dones;
            for (int k = 0; k < 50; ++k)
                dones.push_back(callbacks_->completion([&count](sotto_status, Bytes) { ++count; }));
            threads.emplace_back([dones] {
                for (const auto& done : dones)
                    done.call(done.ctx, SOTTO_OK, {});
            });
        }
        for (auto& thread : threads)
            thread.join();
        loop_->run();
        QCOMPARE(count, 200);
    }

    void cancelsWhatIsOpenWhenClosed() {
        const auto done = record();
        callbacks_->close();
        loop_->run();
        QCOMPARE(heard_, std::string("1 ;"));
        done.call(done.ctx, SOTTO_OK, raw("late"));
        const auto another = record();
        loop_->run();
        QCOMPARE(heard_, std::string("1 ;1 ;"));
        another.call(another.ctx, SOTTO_OK, {});
        callbacks_.reset();
        done.call(done.ctx, SOTTO_OK, raw("very late"));
        loop_->run();
        QCOMPARE(heard_, std::string("1 ;1 ;"));
    }

    void visitsUntilClosed() {
        const auto each = callbacks_->visitor(
            [this](Bytes key, Bytes value) { heard_ += toString(key) + "=" + toString(value) + ";"; });
        QCOMPARE(each.call(each.ctx, raw("a"), raw("1")), 1);
        QVERIFY(heard_.empty());
        loop_->run();
        QCOMPARE(each.call(each.ctx, raw("b"), raw("2")), 1);
        callbacks_->close();
        QCOMPARE(each.call(each.ctx, raw("c"), raw("3")), 0);
        loop_->run();
        QCOMPARE(heard_, std::string("a=1;"));
        callbacks_.reset();
        QCOMPARE(each.call(each.ctx, raw("d"), raw("4")), 0);
    }

    void wordsFailures() {
        std::string text;
        const auto done = callbacks_->completion([&text](Result<void> result) { text = result.error().text; },
                                                 "It failed.");
        done.call(done.ctx, SOTTO_DENIED, {});
        loop_->run();
        QCOMPARE(text, std::string("It failed."));
        const auto wordy = callbacks_->completion(
            [&text](Result<void> result) { text = result.error().text; }, "It failed.");
        wordy.call(wordy.ctx, 77, raw("Too \x1b[31mred\n" + std::string(400, 'x')));
        loop_->run();
        QVERIFY(text.starts_with("Too [31mredx") && text.size() <= 300);
    }

private:
    sotto_done record() {
        return callbacks_->completion([this](sotto_status status, Bytes value) {
            heard_ += std::to_string(status) + " " + toString(value) + ";";
        });
    }

    std::unique_ptr<test::FakeLoop> loop_;
    std::unique_ptr<test::RecordingLog> log_;
    std::shared_ptr<Callbacks> callbacks_;
    std::string heard_;
};

QTEST_APPLESS_MAIN(CallbacksTest)
#include "callbacks_test.moc"
