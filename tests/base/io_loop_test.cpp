#include "base/done.h"
#include "base/io_loop.h"

#include <QtTest>

#include <future>
#include <memory>
#include <thread>
#include <vector>

using namespace sotto;
using namespace std::chrono_literals;

namespace {

/// Something the core thread says when it gets there.
class Signal {
public:
    void raise() { promise_.set_value(); }
    bool wait() { return future_.wait_for(20s) == std::future_status::ready; }

private:
    std::promise<void> promise_;
    std::future<void> future_ = promise_.get_future();
};

} // namespace

class IoLoopTest : public QObject {
    Q_OBJECT

private slots:
    void runsInOrderOnItsOwnThread();
    void runsTimersInOrderOfTime();
    void destroyedTimersStaySilent();
    void worksElsewhereAndComesBack();
    void dropsWhatIsQueuedAtTheEnd();
    void stopsTwice();
};

void IoLoopTest::runsInOrderOnItsOwnThread() {
    IoLoop loop;
    Signal end;
    std::vector<int> order;
    bool onCore = true;
    for (int i = 0; i < 100; ++i) {
        loop.post([&, i] {
            order.push_back(i);
            onCore = onCore && loop.isCoreThread();
        });
    }
    loop.post([&] { end.raise(); });
    QVERIFY(end.wait());
    QVERIFY(onCore);
    QVERIFY(!loop.isCoreThread());
    QCOMPARE(order.size(), std::size_t{100});
    QVERIFY(std::is_sorted(order.begin(), order.end()));
}

void IoLoopTest::runsTimersInOrderOfTime() {
    IoLoop loop;
    Signal end;
    std::vector<int> order;
    std::vector<Timer> timers;
    loop.post([&] {
        timers.push_back(loop.after(30ms, [&] {
            order.push_back(2);
            end.raise();
        }));
        timers.push_back(loop.after(0ms, [&] { order.push_back(1); }));
    });
    QVERIFY(end.wait());
    QCOMPARE(order, (std::vector<int>{1, 2}));
    loop.stop();
}

void IoLoopTest::destroyedTimersStaySilent() {
    IoLoop loop;
    Signal end;
    bool fired = false;
    Timer late;
    loop.post([&] {
        Timer timer = loop.after(0ms, [&] { fired = true; });
        auto again = std::make_unique<Timer>(loop.after(1ms, [&] { fired = true; }));
        timer.cancel();
        again.reset();
        late = loop.after(20ms, [&] { end.raise(); });
    });
    QVERIFY(end.wait());
    QVERIFY(!fired);
    loop.stop();
}

void IoLoopTest::worksElsewhereAndComesBack() {
    IoLoop loop;
    Signal end;
    bool jobOnCore = true;
    bool thenOnCore = false;
    loop.work([&] { jobOnCore = loop.isCoreThread(); },
              [&] {
                  thenOnCore = loop.isCoreThread();
                  end.raise();
              });
    QVERIFY(end.wait());
    QVERIFY(!jobOnCore);
    QVERIFY(thenOnCore);
}

void IoLoopTest::dropsWhatIsQueuedAtTheEnd() {
    std::optional<Code> code;
    {
        IoLoop loop;
        Signal begun;
        std::promise<void> release;
        loop.post([&] {
            begun.raise();
            release.get_future().wait();
        });
        QVERIFY(begun.wait());
        loop.post([done = Done<int>([&](Result<int> result) { code = result.error().code; })] {});
        std::thread stopper([&] { loop.stop(); });
        release.set_value();
        stopper.join();
    }
    // Whether the task still ran or was dropped: its completion has been told.
    QVERIFY(code == Code::Cancelled);
}

void IoLoopTest::stopsTwice() {
    IoLoop loop;
    loop.stop();
    loop.stop();
    loop.post([] {});
}

QTEST_APPLESS_MAIN(IoLoopTest)
#include "io_loop_test.moc"
