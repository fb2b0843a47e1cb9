#include "node/rate_limiter.h"

#include "support/fake_clock.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::node;

class RateLimiterTest : public QObject {
    Q_OBJECT

private slots:
    void refusesBeyondTheBucket();
    void refills();
    void separatesAddresses();
    void admitsWhenItCannotRemember();

private:
    int admitted(RateLimiter& limiter, std::string_view address, int tries) {
        int count = 0;
        for (int i = 0; i < tries; ++i)
            count += limiter.admit(address) ? 1 : 0;
        return count;
    }
};

void RateLimiterTest::refusesBeyondTheBucket() {
    test::FakeClock clock;
    RateLimiter limiter(clock);
    QCOMPARE(admitted(limiter, "127.0.0.1", 1000), 600);
}

void RateLimiterTest::refills() {
    test::FakeClock clock;
    RateLimiter limiter(clock);
    admitted(limiter, "127.0.0.1", 600);
    clock.advance(std::chrono::milliseconds(100));
    QCOMPARE(admitted(limiter, "127.0.0.1", 1000), 30);
    clock.advance(std::chrono::hours(1));
    QCOMPARE(admitted(limiter, "127.0.0.1", 1000), 600);
}

void RateLimiterTest::separatesAddresses() {
    test::FakeClock clock;
    RateLimiter limiter(clock);
    admitted(limiter, "127.0.0.1", 600);
    QVERIFY(!limiter.admit("127.0.0.1"));
    QVERIFY(limiter.admit("127.0.0.2"));
}

void RateLimiterTest::admitsWhenItCannotRemember() {
    test::FakeClock clock;
    RateLimiter limiter(clock);
    for (std::size_t i = 0; i < RateLimiter::kMaxAddresses; ++i)
        QVERIFY(limiter.admit(std::to_string(i)));
    QVERIFY(limiter.admit("one more"));
    clock.advance(std::chrono::seconds(2));
    QVERIFY(limiter.admit("the buckets are full again and forgotten"));
}

QTEST_APPLESS_MAIN(RateLimiterTest)
#include "rate_limiter_test.moc"
