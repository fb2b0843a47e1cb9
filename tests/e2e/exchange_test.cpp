#include "person.h"
#include "support/local_network.h"

#include <QtTest>

using namespace sotto;

namespace {

constexpr int kNodes = 9;
constexpr int kEach = 100;
constexpr int kPatienceS = 120;
constexpr auto kOnion = "org.sotto.transport.onion";

std::string textOf(const char* author, int number) {
    return std::string(author) + " says number " + std::to_string(number);
}

} // namespace

/// Two people on one local network, from the plugins to the nodes and back, with every pair of plugins.
class ExchangeTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() { QCOMPARE(network_.start(), QString()); }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void twoHundredMessages_data() {
        QTest::addColumn<int>("plugins");
        QTest::addColumn<QString>("cipher");
        const auto all = Combination::all();
        for (std::size_t i = 0; i < all.size(); ++i) {
            QTest::newRow(all[i].name.c_str()) << int(i) << "xchacha20";
            if (all[i].transport == kOnion)
                QTest::newRow((all[i].name + " aes-gcm").c_str()) << int(i) << "aes-gcm";
        }
    }
    void twoHundredMessages() {
        QFETCH(QString, cipher);
        Two two(*this, {{kOnion, "cipher", cipher.toStdString()}});
        QVERIFY(two.ready());
        two.talk(0, kEach);
        two.allArrive(0, kEach);
    }

    void nodesOnTheWayDie_data() { combinations(); }
    void nodesOnTheWayDie() {
        Two two(*this);
        QVERIFY(two.ready());
        two.talk(0, 1);
        two.allArrive(0, 1);
        const auto nodes = onTheWay(two.alice, two.bob);
        QCOMPARE(nodes.size(), std::size_t{2});
        for (const int node : nodes)
            QVERIFY(network_.stopNode(node));
        two.talk(1, 20);
        two.allArrive(1, 20);
        for (const int node : nodes)
            QVERIFY(network_.startNode(node));
    }

    void theRecipientsSwarmRestarts_data() { combinations(); }
    void theRecipientsSwarmRestarts() {
        Two two(*this);
        QVERIFY(two.ready());
        two.talk(0, 1);
        two.allArrive(0, 1);
        const auto members = swarmOf(two.bob);
        QVERIFY(!members.empty());
        for (const int member : members)
            QVERIFY(network_.stopNode(member));
        for (int i = 1; i < 10; ++i)
            QVERIFY(two.alice.write(two.bob.id(), textOf("Alice", i)).ok());
        for (const int member : members)
            QVERIFY(network_.startNode(member));
        for (int i = 1; i < 10; ++i)
            QVERIFY(two.bob.write(two.alice.id(), textOf("Bob", i)).ok());
        two.allArrive(1, 10);
    }

    void swarmsChangeWhileMessagesWait_data() {
        QTest::addColumn<int>("plugins");
        QTest::addColumn<bool>("restart");
        const auto all = Combination::all();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (!all[i].amnesic)
                QTest::newRow((all[i].name + " restarted").c_str()) << int(i) << true;
            QTest::newRow(all[i].name.c_str()) << int(i) << false;
        }
    }
    void swarmsChangeWhileMessagesWait() {
        QFETCH(bool, restart);
        Two two(*this);
        QVERIFY(two.ready());
        two.talk(0, 1);
        two.allArrive(0, 1);
        const auto before = swarmOf(two.bob);
        network_.kill();
        two.talk(1, 5);
        if (restart) {
            two.alice.end();
            two.bob.end();
        }
        QVERIFY(network_.exchangeSwarms());
        QCOMPARE(network_.start(), QString());
        QVERIFY(!restart || two.ready());
        two.allArrive(1, 5);
        const auto after = swarmOf(two.bob);
        QCOMPARE(after.size(), before.size());
        for (const int member : after)
            QVERIFY(before.count(member) == 0);
    }

    void theWholeNetworkRestarts_data() { combinations(); }
    void theWholeNetworkRestarts() {
        Two two(*this);
        QVERIFY(two.ready());
        const std::string idBefore = two.bob.id();
        two.bob.end();
        QVERIFY(two.alice.write(idBefore, textOf("Alice", 0)).ok());
        QVERIFY(two.alice.until([&] { return two.alice.sent().size() == 1; }, kPatienceS));
        two.alice.end();
        network_.kill();
        QCOMPARE(network_.start(), QString());
        if (combination().amnesic) {
            QVERIFY(two.alice.leftNothing() && two.bob.leftNothing());
            QCOMPARE(two.bob.start(), std::string());
            QVERIFY(two.bob.id() != idBefore);
            return;
        }
        QCOMPARE(two.bob.start(), std::string());
        QCOMPARE(two.bob.id(), idBefore);
        QVERIFY(two.bob.until([&] { return two.bob.received().size() == 1; }, kPatienceS));
        QCOMPARE(two.bob.received().front(), textOf("Alice", 0));
    }

private:
    /// Alice and Bob with the plugins of the current row.
    struct Two {
        explicit Two(ExchangeTest& test, const Person::Settings& settings = {})
            : alice("Alice", test.file(), test.interrupts_, combination(), settings)
            , bob("Bob", test.file(), test.interrupts_, combination(), settings) {}

        bool ready() {
            for (Person* person : {&alice, &bob})
                if (const auto problem = person->start(); !problem.empty()) {
                    qWarning("%s", problem.c_str());
                    return false;
                }
            return true;
        }
        void talk(int first, int end) {
            for (int i = first; i < end; ++i) {
                QVERIFY(alice.write(bob.id(), textOf("Alice", i)).ok());
                QVERIFY(bob.write(alice.id(), textOf("Bob", i)).ok());
            }
        }
        /// Both have everything up to `end`, once each and in order, and every message counts as sent.
        void allArrive(int first, int end) {
            const auto total = static_cast<std::size_t>(end);
            for (Person* person : {&alice, &bob}) {
                const bool all = person->until(
                    [&] { return person->received().size() >= total && person->sent().size() >= total; },
                    kPatienceS);
                const auto here = QString("received %1, sent %2 of %3")
                                      .arg(person->received().size())
                                      .arg(person->sent().size())
                                      .arg(total);
                QVERIFY2(all, qPrintable(here));
                QCOMPARE(person->received().size(), total);
                QVERIFY(person->failed().empty());
            }
            for (int i = first; i < end; ++i) {
                QCOMPARE(alice.counts()[textOf("Bob", i)], 1);
                QCOMPARE(bob.counts()[textOf("Alice", i)], 1);
            }
        }

        Person alice;
        Person bob;
    };

    static void combinations() {
        QTest::addColumn<int>("plugins");
        const auto all = Combination::all();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name.c_str()) << int(i);
    }
    static Combination combination() {
        QFETCH(int, plugins);
        return Combination::all()[static_cast<std::size_t>(plugins)];
    }

    std::string file() const { return network_.networkFile().toStdString(); }

    static std::set<int> swarmOf(Person& person) {
        auto status = person.session().wait<client::NetworkStatus>(
            [](client::Client& client, Done<client::NetworkStatus> done) {
                client.network(std::move(done));
            });
        std::set<int> result;
        if (status)
            for (const client::SwarmMember& member : status->swarm)
                result.insert(*LocalNetwork::indexOf(member.ip));
        return result;
    }

    /// Two nodes that keep no messages of either, those of the first one's route before others: what dies
    /// with them is paths.
    static std::vector<int> onTheWay(Person& first, Person& second) {
        std::vector<int> candidates;
        for (const std::string& ip : first.route())
            candidates.push_back(*LocalNetwork::indexOf(ip));
        for (int node = 0; node < kNodes; ++node)
            candidates.push_back(node);
        std::vector<int> chosen;
        for (const int node : candidates)
            if (chosen.size() < 2 && swarmOf(first).count(node) == 0 && swarmOf(second).count(node) == 0 &&
                std::find(chosen.begin(), chosen.end(), node) == chosen.end())
                chosen.push_back(node);
        return chosen;
    }

    cli::Interrupts interrupts_;
    LocalNetwork network_{24000};
};

QTEST_GUILESS_MAIN(ExchangeTest)
#include "exchange_test.moc"
