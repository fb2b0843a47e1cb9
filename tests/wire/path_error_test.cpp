#include "wire/path_error.h"

#include "support/keys.h"

#include <QtTest>

#include <boost/json/array.hpp>

#include <map>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

class PathErrorTest : public QObject {
    Q_OBJECT

private slots:
    void readsTheVectors();
    void readsEveryKnownText();
    void takesNoBadKeys();
};

void PathErrorTest::readsTheVectors() {
    const std::map<std::string, PathErrorKind> kinds{
        {"unknown-node", PathErrorKind::UnknownNode},    {"unreachable-node", PathErrorKind::UnreachableNode},
        {"node-not-ready", PathErrorKind::NodeNotReady}, {"edge-not-ready", PathErrorKind::EdgeNotReady},
        {"path-timeout", PathErrorKind::PathTimeout},    {"bad-hop-response", PathErrorKind::BadHopResponse},
    };
    int cases = 0;
    const auto vectors = loadVectors("onion.json");
    for (const auto& entry : *jsonArray(vectors, "path_error_parsing")) {
        const auto error =
            parsePathError(static_cast<int>(*jsonInteger(entry, "status")), textMember(entry, "body"));
        QCOMPARE(error.kind, kinds.at(textMember(entry, "kind")));
        QCOMPARE(error.node.has_value(), jsonText(entry, "node").has_value());
        if (error.node)
            QCOMPARE(*error.node, keyMember<crypto::Ed25519PublicKey>(entry, "node"));
        ++cases;
    }
    QCOMPARE(cases, 6);
}

void PathErrorTest::readsEveryKnownText() {
    const std::tuple<int, const char*, PathErrorKind> cases[] = {
        {503, "Server busy, try again later", PathErrorKind::EdgeBusy},
        {400, "Invalid ciphertext", PathErrorKind::BadRequest},
        {400, "Error parsing onion request: Invalid encryption type rot13", PathErrorKind::BadRequest},
        {400, "onion request max path length exceeded", PathErrorKind::BadRequest},
        {400, "Invalid internal onion request: x", PathErrorKind::BadRequest},
        {413, "Request body too large", PathErrorKind::TooLarge},
        {404, "post /onion_req/v2 Not Found", PathErrorKind::NotANode},
        {502, "oxend returned unparsable data", PathErrorKind::BadDaemon},
        {502, "<html>Bad Gateway</html>", PathErrorKind::Other},
        {404, "gone", PathErrorKind::Other},
        {504, "gateway", PathErrorKind::Other},
        {500, "Next node not found: x", PathErrorKind::Other},
        {0, "", PathErrorKind::Other},
    };
    for (const auto& [status, body, kind] : cases)
        QCOMPARE(parsePathError(status, body).kind, kind);
}

void PathErrorTest::takesNoBadKeys() {
    const std::string prefix = "Next node not found: ";
    const std::string key(64, 'a');
    QVERIFY(parsePathError(502, prefix + key + "\nmore").node.has_value());
    for (const std::string& text :
         {std::string(), key + "a", key.substr(1), std::string(64, 'g'), " " + key}) {
        const auto error = parsePathError(502, prefix + text);
        QCOMPARE(error.kind, PathErrorKind::UnknownNode);
        QVERIFY(!error.node);
    }
}

QTEST_APPLESS_MAIN(PathErrorTest)
#include "path_error_test.moc"
