#include "person.h"
#include "support/local_network.h"

#include <QtTest>

using namespace sotto;

namespace {

constexpr int kRounds = 5;
constexpr int kPatienceS = 120;

} // namespace

/// Locking and pausing over real plugins: everything stops and starts again in one process.
class LockTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(network_.start(), QString()); }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void lockingAgainAndAgain() {
        Person alice("Alice", file(), interrupts_, {});
        Person bob("Bob", file(), interrupts_, {});
        QCOMPARE(alice.start(), std::string());
        QCOMPARE(bob.start(), std::string());
        for (int i = 0; i < kRounds; ++i) {
            QVERIFY(alice.write(bob.id(), "round " + std::to_string(i)).ok());
            const auto closed = alice.session().wait<void>(
                [](client::Client& client, Done<void> done) { client.close(std::move(done)); });
            QVERIFY2(closed.ok(), closed.ok() ? "" : closed.error().text.c_str());
            const auto opened = alice.session().wait<std::optional<client::Account>>(
                [](client::Client& client, Done<std::optional<client::Account>> done) {
                    client.open({}, std::move(done));
                });
            QVERIFY(opened.ok() && (*opened)->accountId == alice.id());
            QVERIFY(alice.session().goOnline(client::Online::Full).ok());
        }
        QVERIFY(bob.until([&] { return bob.counts().size() == std::size_t(kRounds); }, kPatienceS));
    }

    void pausingAgainAndAgain() {
        Person alice("Alice", file(), interrupts_, {});
        Person bob("Bob", file(), interrupts_, {});
        QCOMPARE(alice.start(), std::string());
        QCOMPARE(bob.start(), std::string());
        for (int i = 0; i < kRounds; ++i) {
            QVERIFY(alice.session().goOnline(client::Online::No).ok());
            QVERIFY(alice.until([&] { return alice.route().empty(); }, kPatienceS));
            QVERIFY(alice.write(bob.id(), "round " + std::to_string(i)).ok());
            QVERIFY(alice.session().goOnline(client::Online::Full).ok());
            QVERIFY(alice.until([&] { return alice.sent().size() == std::size_t(i + 1); }, kPatienceS));
        }
        QVERIFY(bob.until([&] { return bob.counts().size() == std::size_t(kRounds); }, kPatienceS));
    }

private:
    std::string file() const { return network_.networkFile().toStdString(); }

    cli::Interrupts interrupts_;
    LocalNetwork network_{23000};
};

QTEST_GUILESS_MAIN(LockTest)
#include "lock_test.moc"
