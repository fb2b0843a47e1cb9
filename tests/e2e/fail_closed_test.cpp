#include "cli_profile.h"
#include "support/local_network.h"
#include "support/test_proxy.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <set>

using sotto::test::TestProxy;

namespace {

constexpr int kBasePort = 27000;
constexpr int kNodes = 9;
constexpr int kSeedPort = kBasePort + 301;

/// Several attempts of everything that is tried again; a connection that is to come takes less.
const QStringList kPatience{"--timeout", "6"};

const QString kDirect = "org.sotto.transport.direct";

using Places = std::set<QString>; ///< "ADDRESS PORT"

QString placeOfNode(int index) {
    return QString("127.0.%1.1 %2").arg(10 + index).arg(kBasePort + index);
}

QString placeOfNode(const QJsonObject& hopOrMember) {
    return placeOfNode(LocalNetwork::indexOf(hopOrMember["ip"].toString().toStdString()).value_or(-1));
}

QString loopback(int port) {
    return QString("127.0.0.1 %1").arg(port);
}

const QString kSeed = loopback(kSeedPort);

/// First hops of all routes in the rows that a program printed.
Places guardsIn(const QList<QJsonObject>& rows) {
    Places guards;
    for (const QJsonObject& row : rows)
        for (const auto& route : row["routes"].toArray())
            guards.insert(placeOfNode(route.toObject()["hops"].toArray().first().toObject()));
    return guards;
}

Places without(Places all, const Places& some) {
    for (const QString& each : some)
        all.erase(each);
    return all;
}

QString textOf(const Places& places) {
    QStringList list;
    for (const QString& each : places)
        list.append(each);
    return list.join(", ");
}

/// A port of 127.0.0.1 where nobody listens.
int closedPort() {
    using boost::asio::ip::tcp;
    boost::asio::io_context io;
    return tcp::acceptor(io, {boost::asio::ip::address_v4::loopback(), 0}).local_endpoint().port();
}

} // namespace

/// What the real program reaches out to, as a library in front of the C library sees it, while everything
/// goes wrong around it: only seeds and guard nodes, and with a proxy only the proxy, without a question to
/// the resolver.
class FailClosedTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QCOMPARE(network_.start(), QString());
        const CliProfile bob(switches());
        bob_ = bob.createAccount("Bob");
        const auto status = bob.run({"network"});
        QVERIFY(status.ok());
        for (const auto& member : status.rows.first()["swarm"].toArray())
            destinations_.insert(placeOfNode(member.toObject()));
        QCOMPARE(destinations_.size(), std::size_t{3});
        Alice alice(switches());
        QVERIFY(alice.ready());
        QVERIFY(alice.deliver("first", {}).reached);
    }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void theRecorderSeesDestinations() {
        Alice alice(switches());
        QVERIFY(alice.ready());
        const auto seen = alice.deliver("direct", {"--transport", kDirect});
        QVERIFY(seen.reached);
        QVERIFY(seen.contacts.count(kSeed) == 1);
        QVERIFY2(without(destinations_, seen.contacts).size() < destinations_.size(),
                 qPrintable(textOf(seen.contacts)));
    }

    void theRecorderSeesNames() {
        Alice alice(switches(fileWithSeed("localhost", kSeedPort)));
        QVERIFY(alice.ready());
        const auto seen = alice.deliver("by name", {});
        QVERIFY(seen.reached);
        QCOMPARE(seen.names, Places{"localhost"});
    }

    void onlySeedsAndGuards() {
        Alice alice(switches());
        QVERIFY(alice.ready());
        const auto first = alice.deliver("fresh", {});
        QVERIFY(first.reached);
        QVERIFY(first.contacts.count(kSeed) == 1);
        QVERIFY(staysBehindGuards(first, {}, 0));
        // Known guards and nodes: nothing new is needed.
        const auto second = alice.deliver("again", {});
        QVERIFY(second.reached);
        QVERIFY(staysBehindGuards(second, first.guards, 0));
    }

    void nodesOfThePathsDie_data() {
        QTest::addColumn<int>("hop");
        QTest::newRow("guards") << 0;
        QTest::newRow("second hops") << 1;
        QTest::newRow("third hops") << 2;
    }
    void nodesOfThePathsDie() {
        QFETCH(int, hop);
        Alice alice(switches());
        QVERIFY(alice.ready());
        const auto before = alice.deliver("all is well", {});
        QVERIFY(before.reached);
        std::set<int> dying;
        for (const auto& route : before.lastRoutes)
            dying.insert(*LocalNetwork::indexOf(
                route.toObject()["hops"].toArray()[hop].toObject()["ip"].toString().toStdString()));
        QVERIFY(!dying.empty());
        for (const int index : dying)
            QVERIFY(network_.stopNode(index));
        const auto after = alice.deliver("nodes are dead", {});
        for (const int index : dying)
            QVERIFY(network_.startNode(index));
        QVERIFY(after.reached);
        QVERIFY(staysBehindGuards(after, before.guards, dying.size()));
    }

    void seedsAreDown() {
        const int nobody = closedPort();
        Alice fresh(switches(fileWithSeed("127.0.0.1", nobody)));
        QVERIFY(fresh.ready());
        const auto lost = fresh.look(kPatience);
        QVERIFY(!lost.reached);
        QCOMPARE(lost.contacts, Places{loopback(nobody)});

        const QString file = fileWithSeed("127.0.0.1", kSeedPort);
        Alice known(switches(file));
        QVERIFY(known.ready());
        const auto before = known.deliver("seeds answer", {});
        QVERIFY(before.reached);
        QCOMPARE(fileWithSeed("127.0.0.1", nobody, file), file);
        const auto after = known.deliver("seeds are gone", {});
        QVERIFY(after.reached);
        QVERIFY(staysBehindGuards(after, before.guards, 0, loopback(nobody)));
    }

    void everythingIsDown() {
        Alice alice(switches());
        QVERIFY(alice.ready());
        const auto before = alice.deliver("all is well", {});
        QVERIFY(before.reached);
        for (int i = 0; i < kNodes; ++i)
            QVERIFY(network_.stopNode(i));
        const auto after = alice.look(kPatience);
        for (int i = 0; i < kNodes; ++i)
            QVERIFY(network_.startNode(i));
        QVERIFY(!after.reached);
        // It may look for a new guard among all nodes, but nowhere else.
        Places allowed{kSeed};
        for (int i = 0; i < kNodes; ++i)
            allowed.insert(placeOfNode(i));
        QCOMPARE(without(after.contacts, allowed), Places());
    }

    void theClockIsWrong_data() {
        QTest::addColumn<int>("aheadS");
        QTest::newRow("an hour ahead") << 3600;
        QTest::newRow("a day behind") << -86400;
    }
    void theClockIsWrong() {
        QFETCH(int, aheadS);
        Alice alice(switches());
        QVERIFY(alice.ready());
        alice.profile.environment().insert("SOTTO_TEST_AHEAD_S", QString::number(aheadS));
        const auto seen = alice.deliver("what time is it?", {});
        QVERIFY(seen.reached);
        QVERIFY(staysBehindGuards(seen, {}, 0));
        // The clock was wrong indeed, and the network's time was found.
        const auto offset = alice.look({}).rows.first()["clock_offset_ms"].toDouble();
        QVERIFY2(std::abs(offset + aheadS * 1000.0) < 30'000, qPrintable(QString::number(offset)));
    }

    void onlyTheProxy_data() { proxies(); }
    void onlyTheProxy() {
        QFETCH(bool, socks);
        const TestProxy proxy(socks ? TestProxy::Kind::Socks5 : TestProxy::Kind::HttpConnect);
        // A seed that has a name: it is the proxy's business what that means.
        Alice alice(switches(fileWithSeed("localhost", kSeedPort)));
        QVERIFY(alice.ready());
        const QStringList through{"--proxy", QString::fromStdString(proxy.url())};
        for (const char* text : {"fresh", "again"}) {
            const auto seen = alice.deliver(text, through);
            QVERIFY(seen.reached);
            QCOMPARE(seen.contacts, Places{loopback(proxy.port())});
            QCOMPARE(seen.names, Places());
        }
        Places asked;
        for (const std::string& place : proxy.asked())
            asked.insert(QString::fromStdString(place));
        QVERIFY(asked.count("localhost " + QString::number(kSeedPort)) == 1);
        QVERIFY(asked.size() >= 2);

        // In the middle of all a node dies; what is looked for then goes the same way.
        const auto routes = alice.look(through).lastRoutes;
        const int guard = *LocalNetwork::indexOf(
            routes.first().toObject()["hops"].toArray().first().toObject()["ip"].toString().toStdString());
        QVERIFY(network_.stopNode(guard));
        const auto seen = alice.deliver("a guard is dead", through);
        QVERIFY(network_.startNode(guard));
        QVERIFY(seen.reached);
        QCOMPARE(seen.contacts, Places{loopback(proxy.port())});
    }

    void theProxyIsDown_data() { proxies(); }
    void theProxyIsDown() {
        QFETCH(bool, socks);
        const int nobody = closedPort();
        const QStringList through = QStringList{"--proxy", QString(socks ? "socks5" : "http") +
                                                               "://127.0.0.1:" + QString::number(nobody)} +
                                    kPatience;
        Alice fresh(switches(fileWithSeed("localhost", kSeedPort)));
        QVERIFY(fresh.ready());
        const auto lost = fresh.look(through);
        QVERIFY(!lost.reached);
        QCOMPARE(lost.contacts, Places{loopback(nobody)});
        QCOMPARE(lost.names, Places());

        Alice known(switches());
        QVERIFY(known.ready());
        QVERIFY(known.deliver("without a proxy", {}).reached);
        const auto stuck = known.look(through);
        QVERIFY(!stuck.reached);
        QCOMPARE(stuck.contacts, Places{loopback(nobody)});
    }

    /// Link previews ask sites of the open web; a proxy, and what was decided, holds for them as well.
    void previewsStayBehindTheProxy_data() { proxies(); }
    void previewsStayBehindTheProxy() {
        QFETCH(bool, socks);
        Alice alice(switches());
        QVERIFY(alice.ready());
        QVERIFY(alice.profile.run({"setting", "privacy.linkPreviews", "on"}, {}).ok());
        const QStringList send{"send", bob_, "https://example.org/", "--preview"};
        // Nobody decided that sites may see this computer.
        const auto denied = alice.profile.run(send, {});
        QVERIFY(!denied.ok());
        QCOMPARE(alice.seen(denied, true).names, Places());

        QVERIFY(alice.profile.run({"setting", "privacy.previewsDirect", "on"}, {}).ok());
        const int nobody = closedPort();
        const QString dead = QString(socks ? "socks5" : "http") + "://127.0.0.1:" + QString::number(nobody);
        const auto refused = alice.profile.run(send, {"--proxy", dead});
        QVERIFY(!refused.ok());
        const auto stuck = alice.seen(refused, true);
        QCOMPARE(stuck.contacts, Places{loopback(nobody)});
        QCOMPARE(stuck.names, Places());

        const TestProxy proxy(socks ? TestProxy::Kind::Socks5 : TestProxy::Kind::HttpConnect);
        const auto through =
            alice.seen(alice.profile.run(send, {"--proxy", QString::fromStdString(proxy.url())}), true);
        QCOMPARE(through.contacts, Places{loopback(proxy.port())});
        QCOMPARE(through.names, Places());
        QVERIFY(proxy.asked().contains("example.org 443"));
    }

private:
    struct Seen {
        bool reached = false; ///< what was to be done is done
        Places contacts;
        Places names;
        Places guards; ///< of every path there was
        QJsonArray lastRoutes;
        QList<QJsonObject> rows;
    };

    /// A profile whose contacts are recorded.
    struct Alice {
        explicit Alice(const QStringList& switches) : profile(switches) {
            profile.environment().insert("LD_PRELOAD", SOTTO_CONTACT_RECORDER);
            profile.environment().insert("SOTTO_TEST_CONTACTS", record());
            // The recorder has to stand in front of everything, also of a sanitizer.
            profile.environment().insert("ASAN_OPTIONS", "verify_asan_link_order=0");
        }
        bool ready() const { return profile.createAccount("Alice").size() == 66; }
        QString record() const { return profile.path() + "/contacts"; }

        /// Writes to Bob and stays online until his swarm has it and both paths of an onion transport stand.
        Seen deliver(const QString& text, const QStringList& more) const {
            const auto accepted = profile.run({"send", bob_, text}, more);
            bool sent = false;
            bool paths = more.contains(kDirect);
            const auto outcome = profile.runUntil({"run"}, more, [&](const QJsonObject& row) {
                const auto message = row["message"].toObject();
                sent = sent || (message["text"] == text && message["state"] == "sent");
                paths = paths || row["routes"].toArray().size() >= 2;
                return sent && paths;
            });
            return seen(outcome, accepted.ok() && outcome.reached);
        }
        /// Asks for the state of the network; not reached when there is no connection.
        Seen look(const QStringList& more) const {
            const auto outcome = profile.run({"network"}, more);
            return seen(outcome, outcome.ok());
        }
        /// Takes what was recorded since the last call.
        Seen seen(const CliProfile::Outcome& outcome, bool reached) const {
            Seen result{reached, {}, {}, guardsIn(outcome.rows), {}, outcome.rows};
            for (const QJsonObject& row : outcome.rows)
                if (const auto routes = row["routes"].toArray(); !routes.isEmpty())
                    result.lastRoutes = routes;
            QFile file(record());
            if (file.open(QIODevice::ReadOnly))
                for (const QByteArray& line : file.readAll().split('\n')) {
                    const QString place = line.mid(line.indexOf(' ') + 1);
                    if (line.startsWith("name "))
                        result.names.insert(place);
                    else if (!line.isEmpty())
                        result.contacts.insert(place);
                }
            file.remove();
            if (!reached)
                qInfo("%s", outcome.errors.constData());
            return result;
        }

        CliProfile profile;
    };

    static void proxies() {
        QTest::addColumn<bool>("socks");
        QTest::newRow("socks5") << true;
        QTest::newRow("http") << false;
    }

    QStringList switches(const QString& networkFile = {}) const {
        return {"--network", networkFile.isEmpty() ? network_.networkFile() : networkFile};
    }

    /// The description of this network with another place for its seed, in a file of its own or in `path`.
    QString fileWithSeed(const QString& host, int port, QString path = {}) {
        QFile in(network_.networkFile());
        if (!in.open(QIODevice::ReadOnly))
            qFatal("the network has no file");
        auto text = QString(in.readAll());
        text.replace(QString("https://127.0.0.1:%1").arg(kSeedPort),
                     QString("https://%1:%2").arg(host).arg(port));
        if (path.isEmpty())
            path = folder_.filePath(QString("%1-%2.json").arg(host).arg(port));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(text.toUtf8()) < 0)
            qFatal("no file can be written");
        return path;
    }

    /// Nothing was contacted but seeds, guards of paths, and nodes that were tested as guards: one more for
    /// each guard that is new, each node that was dead, and two of a search that the end came before.
    static bool staysBehindGuards(const Seen& seen, const Places& guardsBefore, std::size_t dead,
                                  const QString& seed = kSeed) {
        auto guards = seen.guards;
        const std::size_t fresh = without(guards, guardsBefore).size();
        guards.insert(guardsBefore.begin(), guardsBefore.end());
        const auto others = without(without(seen.contacts, guards), {seed});
        if (!seen.names.empty() || seen.guards.empty() || others.size() > fresh + dead + 2) {
            qWarning("contacts %s; guards %s; names %s", qPrintable(textOf(seen.contacts)),
                     qPrintable(textOf(guards)), qPrintable(textOf(seen.names)));
            return false;
        }
        return true;
    }

    LocalNetwork network_{kBasePort};
    QTemporaryDir folder_;
    static inline QString bob_;
    Places destinations_;
};

QTEST_GUILESS_MAIN(FailClosedTest)
#include "fail_closed_test.moc"
