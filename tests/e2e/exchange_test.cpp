#include "person.h"
#include "support/local_network.h"

#include <QtTest>

using namespace sotto;

namespace {

constexpr int kEach = 100;
constexpr int kPatienceS = 240;

std::string textOf(const char* author, int number) {
    return std::string(author) + " says number " + std::to_string(number);
}

} // namespace

/// Two people on one local network, from the plugins to the nodes and back.
class ExchangeTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(network_.start(), QString()); }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void twoHundredMessages_data() {
        QTest::addColumn<QString>("cipher");
        QTest::newRow("xchacha20") << "xchacha20";
        QTest::newRow("aes-gcm") << "aes-gcm";
    }
    void twoHundredMessages() {
        QFETCH(QString, cipher);
        const Person::Settings settings = {{"org.sotto.transport.onion", "cipher", cipher.toStdString()}};
        Person alice("Alice", file(), interrupts_, settings);
        Person bob("Bob", file(), interrupts_, settings);
        QCOMPARE(alice.start(), std::string());
        QCOMPARE(bob.start(), std::string());
        for (int i = 0; i < kEach; ++i) {
            QVERIFY(alice.write(bob.id(), textOf("Alice", i)).ok());
            QVERIFY(bob.write(alice.id(), textOf("Bob", i)).ok());
        }
        allArrive(alice, bob, 0, kEach);
    }

    void twoNodesOfThePathDie() {
        Person alice("Alice", file(), interrupts_);
        Person bob("Bob", file(), interrupts_);
        QCOMPARE(alice.start(), std::string());
        QCOMPARE(bob.start(), std::string());
        QVERIFY(alice.write(bob.id(), textOf("Alice", 0)).ok());
        QVERIFY(bob.write(alice.id(), textOf("Bob", 0)).ok());
        allArrive(alice, bob, 0, 1);

        const auto route = alice.route();
        QCOMPARE(route.size(), std::size_t{3});
        for (const std::size_t hop : {1, 2})
            QVERIFY(network_.stopNode(*LocalNetwork::indexOf(route[hop])));
        for (int i = 1; i < 20; ++i) {
            QVERIFY(alice.write(bob.id(), textOf("Alice", i)).ok());
            QVERIFY(bob.write(alice.id(), textOf("Bob", i)).ok());
        }
        allArrive(alice, bob, 1, 20);
        for (const std::size_t hop : {1, 2})
            QVERIFY(network_.startNode(*LocalNetwork::indexOf(route[hop])));
    }

    void theRecipientsSwarmRestarts() {
        Person alice("Alice", file(), interrupts_);
        Person bob("Bob", file(), interrupts_);
        QCOMPARE(alice.start(), std::string());
        QCOMPARE(bob.start(), std::string());
        QVERIFY(alice.write(bob.id(), textOf("Alice", 0)).ok());
        QVERIFY(bob.write(alice.id(), textOf("Bob", 0)).ok());
        allArrive(alice, bob, 0, 1);

        const auto members = swarmOf(bob);
        QVERIFY(!members.empty());
        for (const int member : members)
            QVERIFY(network_.stopNode(member));
        for (int i = 1; i < 10; ++i)
            QVERIFY(alice.write(bob.id(), textOf("Alice", i)).ok());
        for (const int member : members)
            QVERIFY(network_.startNode(member));
        for (int i = 1; i < 10; ++i)
            QVERIFY(bob.write(alice.id(), textOf("Bob", i)).ok());
        allArrive(alice, bob, 1, 10);
    }

    void theWholeNetworkRestarts() {
        Person alice("Alice", file(), interrupts_);
        Person bob("Bob", file(), interrupts_);
        QCOMPARE(alice.start(), std::string());
        QCOMPARE(bob.start(), std::string());
        bob.end();
        QVERIFY(alice.write(bob.id(), textOf("Alice", 0)).ok());
        QVERIFY(alice.until([&] { return alice.sent().size() == 1; }, kPatienceS));
        alice.end();
        network_.kill();
        QCOMPARE(network_.start(), QString());
        QCOMPARE(bob.start(), std::string());
        QVERIFY(bob.until([&] { return bob.received().size() == 1; }, kPatienceS));
        QCOMPARE(bob.received().front(), textOf("Alice", 0));
    }

private:
    std::string file() const { return network_.networkFile().toStdString(); }

    static std::vector<int> swarmOf(Person& person) {
        auto status = person.session().wait<client::NetworkStatus>(
            [](client::Client& client, Done<client::NetworkStatus> done) {
                client.network(std::move(done));
            });
        std::vector<int> result;
        if (status)
            for (const client::SwarmMember& member : status->swarm)
                result.push_back(*LocalNetwork::indexOf(member.ip));
        return result;
    }

    /// Both sides have everything up to `end`, once each and in order, and every message counts as sent.
    static void allArrive(Person& alice, Person& bob, int first, int end) {
        const std::size_t total = static_cast<std::size_t>(end);
        QVERIFY(alice.until([&] { return alice.received().size() >= total && alice.sent().size() >= total; },
                            kPatienceS));
        QVERIFY(bob.until([&] { return bob.received().size() >= total && bob.sent().size() >= total; },
                          kPatienceS));
        QCOMPARE(alice.received().size(), total);
        QCOMPARE(bob.received().size(), total);
        QVERIFY(alice.failed().empty() && bob.failed().empty());
        for (int i = first; i < end; ++i) {
            QCOMPARE(alice.counts()[textOf("Bob", i)], 1);
            QCOMPARE(bob.counts()[textOf("Alice", i)], 1);
        }
    }

    cli::Interrupts interrupts_;
    LocalNetwork network_{24000};
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "exchange_test.moc"
