#include "wire/onion_v4.h"

#include "support/vectors.h"

#include <QtTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

class OnionV4Test : public QObject {
    Q_OBJECT

private slots:
    void encodesAsTheVectors();
    void writesTheMetadataOfTheRequests();
    void refusesTheInvalidResponses();
    void refusesBadRequests();
    void carriesEverythingBothWays();
};

void OnionV4Test::encodesAsTheVectors() {
    int cases = 0;
    const auto vectors = loadVectors("onion.json");
    for (const auto& entry : *jsonArray(*jsonMember(vectors, "v4_codec"), "requests")) {
        const auto text = jsonText(entry, "body");
        const auto metadata = textMember(entry, "metadata");
        const auto encoded = encodeV4(metadata, text ? std::optional(asBytes(*text)) : std::nullopt);
        const auto expected = jsonText(entry, "encoded_text")
                                  ? toBytes(asBytes(textMember(entry, "encoded_text")))
                                  : hexMember(entry, "encoded_hex");
        QCOMPARE(encoded, expected);
        const auto request = parseV4Request(encoded);
        QVERIFY(request.ok());
        QCOMPARE(request->method, textMember(*parseJson(metadata), "method"));
        QCOMPARE(request->endpoint, textMember(*parseJson(metadata), "endpoint"));
        QCOMPARE(request->body.has_value(), text.has_value());
        ++cases;
    }
    QCOMPARE(cases, 3);
}

void OnionV4Test::writesTheMetadataOfTheRequests() {
    int cases = 0;
    const auto vectors = loadVectors("onion.json");
    for (const auto& entry : *jsonArray(vectors, "requests")) {
        if (!jsonMember(entry, "v4_metadata_json"))
            continue;
        const auto request = parseV4Request(hexMember(entry, "final_plaintext"));
        QVERIFY(request.ok());
        QCOMPARE(v4Metadata(*request), textMember(entry, "v4_metadata_json"));
        QCOMPARE(encodeV4Request(*request), hexMember(entry, "final_plaintext"));
        if (jsonMember(entry, "v4_body"))
            QCOMPARE(*request->body, hexMember(entry, "v4_body"));
        ++cases;
    }
    QCOMPARE(cases, 3);
}

void OnionV4Test::refusesTheInvalidResponses() {
    int cases = 0;
    const auto vectors = loadVectors("onion.json");
    for (const auto& entry : *jsonArray(*jsonMember(vectors, "v4_codec"), "invalid_responses_hex")) {
        QCOMPARE(parseV4Response(hexMember(entry, "hex")).error().code, Code::Corrupt);
        ++cases;
    }
    QCOMPARE(cases, 4);
    for (const char* text : {"", "l", "le", "l2:{}0:e", "l12:{\"code\":200}e",
                             "l12:{\"code\":200}0:", "l12:{\"code\":200}0:1:ae", "l14:{\"code\":\"200\"}0:e",
                             "l012:{\"code\":200}0:e", "l12:{\"code\":200}-1:e",
                             "l12:{\"code\":200}99999999999999999999:e", "l13:{\"code\":2000}0:e"})
        QVERIFY2(!parseV4Response(asBytes(text)), text);
    QVERIFY(parseV4Response(asBytes("l12:{\"code\":200}0:e")).ok());
}

void OnionV4Test::refusesBadRequests() {
    for (const char* text : {"", "le", "l2:{}e", R"(l30:{"method":"GET","endpoint":"x"}e)",
                             R"(l31:{"method":"GET","endpoint":"/x"}0:0:e)", R"(l17:{"endpoint":"/x"}e)",
                             R"(l28:{"method":"","endpoint":"/x"}e)"})
        QCOMPARE(parseV4Request(asBytes(text)).error().code, Code::Invalid);
}

void OnionV4Test::carriesEverythingBothWays() {
    const V4Request request{"PUT", "/a?b=\"c\"", {{"X-A", "\u00fc"}}, Bytes{0, 1, 'e'}};
    const auto received = parseV4Request(encodeV4Request(request));
    QCOMPARE(received->endpoint, request.endpoint);
    QCOMPARE(received->headers, request.headers);
    QCOMPARE(*received->body, *request.body);

    const V4Response response{201, {{"Content-Type", "text/plain"}}, Bytes{7}};
    const auto answer = parseV4Response(encodeV4Response(response));
    QCOMPARE(answer->code, 201);
    QCOMPARE(std::string(answer->header("content-type")), std::string("text/plain"));
    QVERIFY(answer->header("etag").empty());
    QCOMPARE(answer->body, response.body);
}

QTEST_APPLESS_MAIN(OnionV4Test)
#include "onion_v4_test.moc"
