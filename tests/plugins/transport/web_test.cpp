#include "support/test_proxy.h"
#include "support/test_site.h"
#include "transport_fixture.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <QTemporaryDir>
#include <QtTest>

#include <fstream>

using namespace sotto;
using namespace sotto::test;
namespace asio = boost::asio;

namespace {

sdk::Request toWeb(const std::string& url, bool ownAddress = true, std::uint32_t most = 0) {
    sdk::Request request;
    request.mutable_web()->set_url(url);
    request.mutable_web()->set_own_address(ownAddress);
    if (most > 0)
        request.mutable_web()->set_most_bytes(most);
    return request;
}

std::string typeOf(const sdk::Reply& reply) {
    for (const auto& header : reply.headers())
        if (header.name() == "content-type")
            return header.value();
    return {};
}

/// What a site does when asked for `target`.
std::string answers(const std::string& target) {
    if (target == "/page?a=b")
        return htmlAnswer("<title>Hello</title>");
    if (target == "/moved")
        return redirectTo("/page?a=b");
    if (target == "/endless")
        return redirectTo("/endless");
    if (target == "/plain")
        return redirectTo("http://127.0.0.1/page");
    if (target == "/huge")
        return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 999999999999999\r\n\r\n" +
               std::string(200'000, 'x');
    if (target == "/pieces")
        return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    if (target == "/garbage")
        return "220 mail.example ESMTP\r\n\r\n";
    if (target == "/cut")
        return "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort";
    return "HTTP/1.1 404 Not Found\r\nContent-Length: 4\r\n\r\nnone";
}

} // namespace

/// Pages of the open web (Request.web): who is contacted, who is believed, and how much is read.
class WebTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        std::ofstream(folder_.filePath("trusted.pem").toStdString()) << site_.certificate();
        std::ofstream(folder_.filePath("empty.pem").toStdString()) << "";
        trust("trusted.pem");
    }
    void init() { trust("trusted.pem"); }

    void aPage() {
        RunningTransport transport(local());
        const auto reply = transport.send(toWeb(site_.url("/page?a=b")), "");
        QVERIFY2(reply.ok(), reply.ok() ? "" : reply.error().text.c_str());
        QCOMPARE(reply->status(), 200u);
        QCOMPARE(typeOf(*reply), std::string("text/html"));
        QCOMPARE(reply->body(), std::string("<title>Hello</title>"));
        const std::string head = site_.requests().back();
        QVERIFY(head.starts_with("GET /page?a=b HTTP/1.1\r\n"));
        QVERIFY(head.find("Host: 127.0.0.1:" + std::to_string(site_.port()) + "\r\n") != std::string::npos);
        for (const char* teller : {"Cookie", "Referer", "Authorization"})
            QVERIFY(head.find(teller) == std::string::npos);
    }

    void otherAnswers() {
        RunningTransport transport(local());
        QCOMPARE(transport.send(toWeb(site_.url("/nothing")), "")->status(), 404u);
        QCOMPARE(transport.send(toWeb(site_.url("/pieces")), "")->body(), std::string("abcde"));
        QCOMPARE(transport.send(toWeb(site_.url("/garbage")), "").error().code, Code::Rejected);
        QCOMPARE(transport.send(toWeb(site_.url("/cut")), "").error().code, Code::Rejected);
    }

    void redirects() {
        RunningTransport transport(local());
        const auto moved = transport.send(toWeb(site_.url("/moved")), "");
        QCOMPARE(moved->body(), std::string("<title>Hello</title>"));
        const std::size_t before = site_.requests().size();
        QCOMPARE(transport.send(toWeb(site_.url("/endless")), "").error().code, Code::Rejected);
        QCOMPARE(site_.requests().size() - before, std::size_t(21));
        QCOMPARE(transport.send(toWeb(site_.url("/plain")), "").error().code, Code::Rejected);
    }

    void onlyTheBeginning() {
        RunningTransport transport(local());
        const auto reply = transport.send(toWeb(site_.url("/huge"), true, 100'000), "");
        QVERIFY(reply.ok());
        QCOMPARE(reply->body().size(), std::size_t(100'000));
    }

    void onlyWhomTheSystemTrusts() {
        trust("empty.pem");
        RunningTransport transport(local());
        const std::size_t before = site_.requests().size();
        QCOMPARE(transport.send(toWeb(site_.url("/page?a=b")), "").error().code, Code::Rejected);
        QCOMPARE(site_.requests().size(), before);
    }

    void nobodyWithoutPermission() {
        RunningTransport transport(local());
        QCOMPARE(transport.send(toWeb(site_.url("/page?a=b"), false), "").error().code, Code::Denied);
        QVERIFY(!contacted(transport));
    }

    void malformedRequests() {
        RunningTransport transport(local());
        for (const char* url : {"", "http://127.0.0.1/", "https://localhost/", "https://me@127.0.0.1/"})
            QCOMPARE(transport.send(toWeb(url), "").error().code, Code::Invalid);
    }

    void notThisComputer() {
        wire::NetworkFile file = local();
        file.allowLoopback = false;
        RunningTransport transport(file);
        QCOMPARE(transport.send(toWeb(site_.url("/page?a=b")), "").error().code, Code::Rejected);
        QVERIFY(!contacted(transport));
    }

    /// Nor under a name that leads here.
    void addressesBehindNamesAreLookedAt() {
        asio::io_context io;
        std::vector<transport::Endpoint> contacted;
        transport::Dialer dialer(
            {}, [] { return true; }, [&](const transport::Endpoint& place) { contacted.push_back(place); });
        std::optional<transport::NetFailure> failure;
        const auto dial = [&]() -> asio::awaitable<void> {
            const transport::Endpoint place{"localhost", site_.port()};
            const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
            auto socket = co_await dialer.connect(place, deadline, transport::Dialer::Reach::PublicOnly);
            if (!socket)
                failure = socket.failure();
        };
        asio::co_spawn(io, dial, asio::detached);
        io.run();
        QVERIFY(failure == transport::NetFailure::Unreachable);
        QVERIFY(contacted.empty());
    }

    void whichAddressesArePublic() {
        for (const char* text : {"1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1"})
            QVERIFY2(transport::isPublic(asio::ip::make_address(text)), text);
        for (const char* text : {"127.0.0.1", "10.1.2.3", "192.168.0.1", "169.254.1.1", "0.0.0.0", "::1",
                                 "::", "fe80::1", "fd00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
                                 "2001:db8::1", "2002:7f00:1::", "2001::1", "64:ff9b::7f00:1"})
            QVERIFY2(!transport::isPublic(asio::ip::make_address(text)), text);
    }

    void throughTheProxyAlone_data() {
        QTest::addColumn<bool>("socks");
        QTest::newRow("socks5") << true;
        QTest::newRow("http") << false;
    }
    void throughTheProxyAlone() {
        QFETCH(bool, socks);
        const TestProxy proxy(socks ? TestProxy::Kind::Socks5 : TestProxy::Kind::HttpConnect);
        RunningTransport::Options options;
        options.proxy = *transport::parseProxy(proxy.url());
        RunningTransport transport(local(), options);
        // No permission is needed: the site sees the proxy.
        const auto reply = transport.send(toWeb(site_.url("/page?a=b"), false), "");
        QVERIFY(reply.ok());
        QCOMPARE(reply->body(), std::string("<title>Hello</title>"));
        // Names are the proxy's to resolve; this one knows none.
        QVERIFY(!transport.send(toWeb("https://example.org/", false), "").ok());
        QVERIFY(proxy.asked().contains("example.org 443"));
        for (const auto& place : transport.contacted())
            QCOMPARE(place.port, proxy.port());
    }

    void aDeadProxyIsNotGoneAround() {
        RunningTransport::Options options;
        {
            const TestProxy gone(TestProxy::Kind::Socks5);
            options.proxy = *transport::parseProxy(gone.url());
        }
        RunningTransport transport(local(), options);
        QCOMPARE(transport.send(toWeb(site_.url("/page?a=b"), true), "").error().code, Code::Offline);
        for (const auto& place : transport.contacted())
            QCOMPARE(place.port, options.proxy->port);
    }

private:
    void trust(const char* file) { qputenv("SSL_CERT_FILE", folder_.filePath(file).toLocal8Bit()); }
    wire::NetworkFile local() const { return relays_.file(); }
    bool contacted(const RunningTransport& transport) const {
        return transport.contacted().contains({"127.0.0.1", site_.port()});
    }

    QTemporaryDir folder_;
    RelayNetwork relays_{5};
    TestSite site_{answers};
};

QTEST_APPLESS_MAIN(WebTest)
#include "web_test.moc"
