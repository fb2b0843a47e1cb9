#include "transport-common/proxy.h"
#include "transport-common/proxy_handshake.h"
#include "transport-common/reply_facts.h"
#include "transport-common/request_plan.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::transport;

namespace {

// Moc does not read raw strings: apostrophes stand for quotes.
std::string quoted(std::string text) {
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

std::string swarmBody() {
    const std::string key(64, 'a');
    return quoted("{'snodes':[{'ip':'10.0.0.1','port_https':22021,'pubkey_ed25519':'") + key +
           quoted("','pubkey_x25519':'") + key + quoted("'}],'swarm':'64','t':1767225600000}");
}

sdk::Request swarmRequest() {
    sdk::Request request;
    request.mutable_swarm()->set_account(std::string("\x05") + std::string(32, 'k'));
    request.set_method("store");
    return request;
}

sdk::Request serverRequest(const std::string& verb) {
    sdk::Request request;
    request.mutable_server()->set_url("http://files.example.org");
    request.mutable_server()->set_x25519(std::string(32, 'k'));
    request.set_method(verb);
    request.set_endpoint("/file?x=1");
    return request;
}

Result<RequestPlan> plan(const sdk::Request& request, const std::string& body) {
    return planRequest(request, toBytes(asBytes(body)));
}

} // namespace

/// What a transport accepts as a request, what it reads of a reply, and how it talks with proxies.
class RequestRulesTest : public QObject {
    Q_OBJECT

private slots:
    void plansStorageRequests();
    void plansServerRequests();
    void refusesMalformedRequests();
    void readsReplies();
    void readsBatches();
    void readsProxies();
    void refusesBadProxies();
    void speaksSocks5();
    void speaksHttpConnect();
};

void RequestRulesTest::plansStorageRequests() {
    const auto made = plan(swarmRequest(), quoted("{'a':1}"));
    QVERIFY(made.ok());
    QCOMPARE(made->nodeRequest, quoted("{'method':'store','params':{'a':1}}"));
    QCOMPARE(made->timeout.count(), 10'000L);
    QCOMPARE(made->attempts, 3u);
    QVERIFY(made->account && made->repeatable && !made->server);

    auto request = swarmRequest();
    request.set_timeout_ms(6'000);
    request.set_attempts(1);
    const auto other = plan(request, "");
    QVERIFY(other.ok() && other->timeout.count() == 6'000 && other->attempts == 1);
    QCOMPARE(other->nodeRequest, quoted("{'method':'store','params':{}}"));
}

void RequestRulesTest::plansServerRequests() {
    const auto get = plan(serverRequest("GET"), "");
    QVERIFY(get.ok() && get->server && !get->server->request.body && get->repeatable);
    QCOMPARE(get->server->url.port, std::uint16_t(80));
    QCOMPARE(get->server->request.endpoint, std::string("/file?x=1"));
    const auto post = plan(serverRequest("POST"), "");
    QVERIFY(post.ok() && post->server->request.body && !post->repeatable);
}

void RequestRulesTest::refusesMalformedRequests() {
    const auto refused = [](const sdk::Request& request, const std::string& body) {
        const auto made = plan(request, body);
        return !made.ok() && made.error().code == Code::Invalid;
    };
    QVERIFY(refused(sdk::Request(), "{}"));
    QVERIFY(refused(swarmRequest(), "[]"));
    QVERIFY(refused(swarmRequest(), "{} x"));
    auto request = swarmRequest();
    request.set_method("sto\"re");
    QVERIFY(refused(request, "{}"));
    request = swarmRequest();
    request.mutable_swarm()->set_account("short");
    QVERIFY(refused(request, "{}"));
    request = swarmRequest();
    request.mutable_node()->set_ed25519("short");
    QVERIFY(refused(request, "{}"));
    request = serverRequest("GET");
    request.set_endpoint("file");
    QVERIFY(refused(request, ""));
    request = serverRequest("GET");
    request.mutable_server()->set_x25519("short");
    QVERIFY(refused(request, ""));
    request = serverRequest("GET");
    auto* header = request.add_headers();
    header->set_name("X");
    header->set_value("a\r\nB: c");
    QVERIFY(refused(request, ""));
}

void RequestRulesTest::readsReplies() {
    const auto plain = readReply(200, quoted("{'t':1767225600000}"));
    QCOMPARE(plain.status, 200);
    QCOMPARE(*plain.time, TimeMs(1767225600000));
    QVERIFY(!readReply(200, quoted("{'t':5}")).time);
    const auto elsewhere = readReply(421, swarmBody());
    QCOMPARE(elsewhere.status, 421);
    QCOMPARE(elsewhere.swarm.size(), std::size_t(1));
    QCOMPARE(int(elsewhere.swarm[0][0]), 0xaa);
    // Members count with a 421 only.
    QVERIFY(readReply(200, swarmBody()).swarm.empty());
    for (const char* junk : {"", "{", "{\"t\":\"x\"}", "error text", "[1]", "{\"results\":3}"})
        QCOMPARE(readReply(500, junk).status, 500);
}

void RequestRulesTest::readsBatches() {
    const auto part = [](int code, const std::string& body) {
        return quoted("{'code':") + std::to_string(code) + quoted(",'body':") + body + "}";
    };
    const auto batch = [](const std::string& parts) { return quoted("{'results':[") + parts + "]}"; };
    const std::string fine = part(200, quoted("{'t':1767225600000}"));
    const std::string refused = part(406, quoted("'Timestamp error'"));
    QCOMPARE(readReply(200, batch(fine)).status, 200);
    QVERIFY(readReply(200, batch(fine)).time);
    QCOMPARE(readReply(200, batch(refused + "," + refused)).status, 406);
    QCOMPARE(readReply(200, batch(refused + "," + fine)).status, 200);
    const auto elsewhere = readReply(200, batch(part(421, swarmBody())));
    QVERIFY(elsewhere.status == 421 && elsewhere.swarm.size() == 1);
}

void RequestRulesTest::readsProxies() {
    const auto none = parseProxy("");
    QVERIFY(none.ok() && !*none);
    const auto socks = parseProxy("socks5://me:p%40ss@127.0.0.1:9050");
    QVERIFY(socks.ok() && *socks);
    QVERIFY((**socks == Proxy{Proxy::Kind::Socks5, "127.0.0.1", 9050, "me", "p@ss"}));
    const auto http = parseProxy("http://proxy.example.org:8080");
    QVERIFY(http.ok() && (**http == Proxy{Proxy::Kind::HttpConnect, "proxy.example.org", 8080, "", ""}));
    const auto known = parseProxy("http://me:p%3Ass@a:8080");
    QVERIFY(known.ok() && (**known == Proxy{Proxy::Kind::HttpConnect, "a", 8080, "me", "p:ss"}));
}

void RequestRulesTest::refusesBadProxies() {
    const std::string user(300, 'u');
    for (const std::string& bad : {std::string("nothing"), std::string("ftp://a:1"),
                                   std::string("socks5://a"), std::string("socks5://:1080"),
                                   std::string("http://u%3ax:p@a:8080"), std::string("socks5://a:1080/path"),
                                   std::string("socks5://a:0"), "socks5://" + user + ":p@a:1080"}) {
        const auto proxy = parseProxy(bad);
        QVERIFY2(!proxy.ok(), bad.c_str());
        QVERIFY(proxy.error().text.find("proxy") != std::string::npos);
    }
}

void RequestRulesTest::speaksSocks5() {
    Proxy proxy{Proxy::Kind::Socks5, "h", 1, "", ""};
    QCOMPARE(socks5::greeting(proxy), (Bytes{5, 1, 0}));
    proxy.user = "ab";
    proxy.password = "c";
    QCOMPARE(socks5::greeting(proxy), (Bytes{5, 1, 2}));
    QCOMPARE(socks5::credentials(proxy), (Bytes{1, 2, 'a', 'b', 1, 'c'}));
    QCOMPARE(*socks5::connectRequest({"1.2.3.4", 0x1234}), (Bytes{5, 1, 0, 1, 1, 2, 3, 4, 0x12, 0x34}));
    QCOMPARE(*socks5::connectRequest({"a.b", 443}), (Bytes{5, 1, 0, 3, 3, 'a', '.', 'b', 1, 0xbb}));
    QCOMPARE(socks5::connectRequest({"::1", 80})->size(), std::size_t(22));
    QVERIFY(!socks5::connectRequest({std::string(256, 'a'), 80}));
}

void RequestRulesTest::speaksHttpConnect() {
    Proxy proxy{Proxy::Kind::HttpConnect, "h", 1, "", ""};
    QCOMPARE(connectHead(proxy, {"::1", 80}),
             std::string("CONNECT [::1]:80 HTTP/1.1\r\nHost: [::1]:80\r\n\r\n"));
    proxy.user = "Aladdin";
    proxy.password = "open sesame";
    QCOMPARE(connectHead(proxy, {"a.b", 443}),
             std::string("CONNECT a.b:443 HTTP/1.1\r\nHost: a.b:443\r\n"
                         "Proxy-Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==\r\n\r\n"));
}

QTEST_APPLESS_MAIN(RequestRulesTest)
#include "request_rules_test.moc"
