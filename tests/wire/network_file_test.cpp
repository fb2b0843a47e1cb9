#include "wire/network_file.h"

#include <QtTest>

#include <algorithm>

using namespace sotto;

namespace {

// Moc does not read raw strings: apostrophes stand for quotes.
std::string quoted(std::string text) {
    std::replace(text.begin(), text.end(), '\'', '"');
    return text;
}

const std::string kLocal =
    quoted("{'format':'sotto-network','version':1,'name':'local',"
           "'seeds':[{'url':'https://127.0.0.1:22401/json_rpc',"
           "'certificate_sha256':'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'}],"
           "'file_server':{'url':'http://127.0.0.1:22390','x25519':"
           "'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb','via':'onion'},"
           "'name_service':true,"
           "'path_rules':{'hops':2,'paths':1,'distinct_subnets':24,'min_pool':5,'agreement':1},"
           "'allow_loopback':true}");

/// The file of a local network with one member of the text replaced.
std::string local(const std::string& from = {}, const std::string& to = {}) {
    std::string text = kLocal;
    if (!from.empty())
        text.replace(text.find(from), from.size(), to);
    return text;
}

} // namespace

class NetworkFileTest : public QObject {
    Q_OBJECT

private slots:
    void readsEveryField();
    void missingRulesAreThoseOfTheRealNetwork();
    void comesWithTheRealNetworks();
    void namesWhatIsWrong_data();
    void namesWhatIsWrong();
    void insecureSeedsNeedALocalNetwork();
    void readsUrls();
};

void NetworkFileTest::readsEveryField() {
    const auto file = wire::parseNetworkFile(local());
    QVERIFY(file.ok());
    QCOMPARE(file->name, std::string("local"));
    QCOMPARE(file->seeds.size(), std::size_t(1));
    QCOMPARE(file->seeds[0].url.authority(), std::string("127.0.0.1:22401"));
    QCOMPARE(file->seeds[0].url.path, std::string("/json_rpc"));
    QVERIFY(file->seeds[0].certificateSha256 && !file->seeds[0].spkiSha256 && file->seeds[0].pinned());
    QVERIFY(file->fileServer && file->fileServer->viaOnion);
    QVERIFY(file->nameService && file->allowLoopback);
    QVERIFY((file->pathRules == wire::PathRules{2, 1, 24, 5, 1}));
}

void NetworkFileTest::missingRulesAreThoseOfTheRealNetwork() {
    const auto file = wire::parseNetworkFile(local("\"path_rules\"", "\"unknown\""));
    QVERIFY(file.ok());
    QVERIFY((file->pathRules == wire::PathRules{3, 2, 24, 12, 2}));
}

void NetworkFileTest::comesWithTheRealNetworks() {
    const auto mainnet = wire::compiledInNetwork("mainnet");
    QVERIFY(mainnet);
    const auto file = wire::parseNetworkFile(*mainnet);
    QVERIFY(file.ok());
    QCOMPARE(file->seeds.size(), std::size_t(3));
    for (const auto& seed : file->seeds) {
        QVERIFY(seed.url.https && !seed.certificateDer.empty() && seed.spkiSha256 && seed.certificateSha256);
        // The second pin is the hash of the first; the chapter's table and its certificates agree (02 §2.1).
        QVERIFY(crypto::sha256({seed.certificateDer}) == *seed.certificateSha256);
    }
    QVERIFY(!file->allowLoopback && file->fileServer);

    const auto testnet = wire::compiledInNetwork("testnet");
    QVERIFY(testnet && wire::parseNetworkFile(*testnet).ok());
    QVERIFY(!wire::parseNetworkFile(std::string(*testnet) + " ").ok());
    QVERIFY(!wire::compiledInNetwork("other"));
}

void NetworkFileTest::namesWhatIsWrong_data() {
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("named");
    QTest::newRow("json") << "}]"
                          << "}"
                          << "JSON";
    QTest::newRow("format") << "sotto-network"
                            << "other"
                            << "\"format\"";
    QTest::newRow("version") << "\"version\":1"
                             << "\"version\":2"
                             << "\"version\"";
    QTest::newRow("name") << "\"local\""
                          << "\"../up\""
                          << "\"name\"";
    QTest::newRow("seeds") << "\"seeds\""
                           << "\"s\""
                           << "\"seeds\"";
    QTest::newRow("seed url") << "https://127.0.0.1:22401"
                              << "ftp://x"
                              << "\"seeds[0].url\"";
    QTest::newRow("seed user") << "https://127"
                               << "https://me@127"
                               << "\"seeds[0].url\"";
    QTest::newRow("port") << ":22401/"
                          << ":0/"
                          << "\"seeds[0].url\"";
    QTest::newRow("pin") << "aaaaaaaa"
                         << "zzzzzzzz"
                         << "\"seeds[0].certificate_sha256\"";
    QTest::newRow("no pin") << "certificate_sha256"
                            << "certificate"
                            << "\"seeds[0]\"";
    QTest::newRow("file server") << "http://127.0.0.1:22390"
                                 << "nowhere"
                                 << "\"file_server.url\"";
    QTest::newRow("server key") << "bbbbbbbb"
                                << "bbbbbbb"
                                << "\"file_server.x25519\"";
    QTest::newRow("via") << "\"onion\""
                         << "\"smoke\""
                         << "\"file_server.via\"";
    QTest::newRow("names") << "\"name_service\":true"
                           << "\"name_service\":1"
                           << "\"name_service\"";
    QTest::newRow("hops") << "\"hops\":2"
                          << "\"hops\":0"
                          << "\"path_rules.hops\"";
    QTest::newRow("many hops") << "\"hops\":2"
                               << "\"hops\":13"
                               << "\"path_rules.hops\"";
    QTest::newRow("fraction") << "\"hops\":2"
                              << "\"hops\":2.5"
                              << "\"path_rules.hops\"";
    QTest::newRow("agreement") << "\"agreement\":1"
                               << "\"agreement\":4"
                               << "\"path_rules.agreement\"";
    QTest::newRow("loopback") << "\"allow_loopback\":true"
                              << "\"allow_loopback\":\"yes\""
                              << "\"allow_loopback\"";
}

void NetworkFileTest::namesWhatIsWrong() {
    QFETCH(QString, from);
    QFETCH(QString, to);
    QFETCH(QString, named);
    const auto file = wire::parseNetworkFile(local(from.toStdString(), to.toStdString()));
    QVERIFY(!file.ok());
    QCOMPARE(file.error().code, Code::Invalid);
    QVERIFY2(QString::fromStdString(file.error().text).contains(named), file.error().text.c_str());
}

void NetworkFileTest::insecureSeedsNeedALocalNetwork() {
    const std::string text = kLocal;
    const auto first = text.find("{\"url\"");
    const std::string seed = text.substr(first, text.find('}', first) + 1 - first);
    const auto with = [&](const std::string& other, bool loopback) {
        std::string file = local(seed, other);
        if (!loopback)
            file.replace(file.find("\"allow_loopback\":true"), 21, "\"allow_loopback\":false");
        return wire::parseNetworkFile(file).ok();
    };
    const std::string bare = quoted("{'url':'http://127.0.0.1:22400/json_rpc'}");
    const std::string far = quoted("{'url':'http://example.org/json_rpc'}");
    const std::string farInsecure = quoted("{'url':'http://example.org/json_rpc','insecure':true}");
    const std::string unpinned = quoted("{'url':'https://example.org/json_rpc'}");
    QVERIFY(with(bare, false));
    QVERIFY(!with(far, true));
    QVERIFY(with(farInsecure, true));
    QVERIFY(!with(farInsecure, false));
    QVERIFY(!with(unpinned, false));
}

void NetworkFileTest::readsUrls() {
    const auto plain = wire::parseNetworkUrl("http://Example.org");
    QVERIFY(plain && !plain->https && plain->host == "example.org" && plain->port == 80 &&
            plain->path == "/");
    QCOMPARE(plain->authority(), std::string("example.org"));
    const auto six = wire::parseNetworkUrl("https://[::1]:8443/a");
    QVERIFY(six && six->isLoopback());
    QCOMPARE(six->authority(), std::string("[::1]:8443"));
    QVERIFY(!wire::parseNetworkUrl("http://127.example.org")->isLoopback());
    for (const char* bad :
         {"", "example.org", "http://", "http://a/?q", "http://a/#f", "http://a:99999", "http:a"})
        QVERIFY2(!wire::parseNetworkUrl(bad), bad);
    QVERIFY(!wire::parseNetworkUrl("http://a/" + std::string(3000, 'a')));
}

QTEST_APPLESS_MAIN(NetworkFileTest)
#include "network_file_test.moc"
