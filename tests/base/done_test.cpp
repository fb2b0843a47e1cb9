#include "base/done.h"

#include <QtTest>

#include <memory>
#include <vector>

using namespace sotto;

namespace {

/// Collects what a Done reports: values, or the negated code of an error.
class Log {
public:
    Done<int> done() {
        return [this](Result<int> result) {
            results.push_back(result ? *result : -static_cast<int>(result.error().code));
        };
    }
    std::vector<int> results;
};

constexpr int kCancelled = -static_cast<int>(Code::Cancelled);

} // namespace

class DoneTest : public QObject {
    Q_OBJECT

private slots:
    void completesOnce();
    void completesWhenDropped();
    void movesItsDuty();
    void completesWhenReplaced();
    void mayBeDestroyedByItsOwnCall();
    void emptyOnesDoNothing();
};

void DoneTest::completesOnce() {
    Log log;
    {
        auto done = log.done();
        done(1);
        done(2);
        QVERIFY(!done);
    }
    QCOMPARE(log.results, std::vector<int>{1});
}

void DoneTest::completesWhenDropped() {
    Log log;
    { const auto done = log.done(); }
    QCOMPARE(log.results, std::vector<int>{kCancelled});
}

void DoneTest::movesItsDuty() {
    Log log;
    {
        auto first = log.done();
        Done<int> second = std::move(first);
        first(1); // NOLINT(bugprone-use-after-move): empty, so without effect
        QVERIFY(second);
        second(2);
    }
    QCOMPARE(log.results, std::vector<int>{2});
}

void DoneTest::completesWhenReplaced() {
    Log log;
    auto done = log.done();
    done = log.done();
    QCOMPARE(log.results, std::vector<int>{kCancelled});
    done(3);
    QCOMPARE(log.results, (std::vector<int>{kCancelled, 3}));
}

void DoneTest::mayBeDestroyedByItsOwnCall() {
    int calls = 0;
    auto holder = std::make_unique<Done<void>>();
    *holder = Done<void>([&](Result<void>) {
        ++calls;
        holder.reset();
    });
    (*holder)({});
    QCOMPARE(calls, 1);
    QVERIFY(!holder);
}

void DoneTest::emptyOnesDoNothing() {
    Done<int> done;
    QVERIFY(!done);
    done(1);
}

QTEST_APPLESS_MAIN(DoneTest)
#include "done_test.moc"
