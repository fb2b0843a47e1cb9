#include "cli_profile.h"
#include "support/local_network.h"
#include "support/refusing_proxy.h"
#include "support/test_proxy.h"

#include <QJsonArray>
#include <QtTest>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

using sotto::test::RefusingProxy;
using sotto::test::TestProxy;

namespace {

constexpr int kBasePort = 30000;

QString urlOf(const char* scheme, int port) {
    return QString("%1://127.0.0.1:%2").arg(scheme).arg(port);
}

/// A port of 127.0.0.1 where nobody listens.
int closedPort() {
    using boost::asio::ip::tcp;
    boost::asio::io_context io;
    return tcp::acceptor(io, {boost::asio::ip::address_v4::loopback(), 0}).local_endpoint().port();
}

/// "step passed|trouble" of each row that is a step.
QString textOf(const QList<QJsonObject>& rows) {
    QStringList steps;
    for (const QJsonObject& row : rows)
        if (row.contains("step"))
            steps.append(row["step"].toString() + ' ' +
                         (row["passed"].toBool() ? "passed" : row["trouble"].toString()));
    return steps.join(", ");
}

} // namespace

/// What the real program says when it does not get through, over real sockets.
class NetworkTroubleTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        QCOMPARE(network_.start(), QString());
        profile_ = std::make_unique<CliProfile>(QStringList{"--network", network_.networkFile()});
        QCOMPARE(profile_->createAccount("Alice").size(), 66);
    }
    void cleanupTestCase() { QVERIFY(network_.stop()); }

    void allIsWell() {
        const auto outcome = profile_->run({"network"});
        QVERIFY2(outcome.ok(), outcome.errors.constData());
        QCOMPARE(outcome.rows.first()["trouble"].toString(), QString("none"));
    }

    void theProxyIsToBlame_data() {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<int>("manner"); // -1: nobody listens
        QTest::addColumn<QString>("trouble");
        const auto refusing = [](RefusingProxy::Manner manner) { return int(manner); };
        QTest::newRow("socks5 down") << "socks5" << -1 << "proxy_failed";
        QTest::newRow("http down") << "http" << -1 << "proxy_failed";
        QTest::newRow("breaks off") << "socks5" << refusing(RefusingProxy::Manner::BreaksOff)
                                    << "proxy_failed";
        QTest::newRow("wants a password")
            << "socks5" << refusing(RefusingProxy::Manner::WantsPassword) << "proxy_refused";
        QTest::newRow("http wants a password")
            << "http" << refusing(RefusingProxy::Manner::HttpWantsPassword) << "proxy_refused";
    }
    void theProxyIsToBlame() {
        QFETCH(QString, scheme);
        QFETCH(int, manner);
        QFETCH(QString, trouble);
        std::optional<RefusingProxy> proxy;
        if (manner >= 0)
            proxy.emplace(RefusingProxy::Manner(manner));
        const QString url = urlOf(qPrintable(scheme), proxy ? proxy->port() : closedPort());
        const auto shown = profile_->run({"network"}, {"--proxy", url, "--timeout", "5"});
        QVERIFY(!shown.ok());
        QCOMPARE(shown.rows.first()["trouble"].toString(), trouble);
        QCOMPARE(shown.rows.first()["state"].toString() == "ready", false);
        // The same of a proxy that is not in force.
        const auto tested = profile_->run({"network", "test", "--proxy", url});
        QCOMPARE(tested.exitCode, 1);
        QCOMPARE(textOf(tested.rows), "proxy " + trouble);
    }

    void connectionsAreTested() {
        const auto direct = profile_->run({"network", "test"});
        QVERIFY2(direct.ok(), direct.errors.constData());
        QCOMPARE(textOf(direct.rows), QString("entry passed, round_trip passed"));
        for (const auto kind : {TestProxy::Kind::Socks5, TestProxy::Kind::HttpConnect}) {
            const TestProxy proxy(kind);
            const auto through =
                profile_->run({"network", "test", "--proxy", QString::fromStdString(proxy.url())});
            QVERIFY2(through.ok(), through.errors.constData());
            QCOMPARE(textOf(through.rows), QString("proxy passed, entry passed, round_trip passed"));
            QVERIFY(proxy.asked().size() >= 2);
        }
        const TestProxy inForce(TestProxy::Kind::Socks5);
        const QStringList more{"--proxy", QString::fromStdString(inForce.url())};
        const auto around = profile_->run({"network", "test", "--proxy", ""}, more);
        QVERIFY(!around.ok());
        QCOMPARE(around.rows.last()["error"].toObject()["code"].toString(), QString("denied"));
        QVERIFY(inForce.asked().empty());
    }

    void theDirectTransportTestsToo() {
        const auto outcome =
            profile_->run({"network", "test"}, {"--transport", "org.sotto.transport.direct"});
        QVERIFY2(outcome.ok(), outcome.errors.constData());
        QCOMPARE(textOf(outcome.rows), QString("entry passed, round_trip passed"));
    }

private:
    LocalNetwork network_{kBasePort};
    std::unique_ptr<CliProfile> profile_;
};

QTEST_GUILESS_MAIN(NetworkTroubleTest)
#include "network_trouble_test.moc"
