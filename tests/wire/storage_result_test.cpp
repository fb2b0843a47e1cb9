#include "wire/storage_result.h"

#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::wire;

namespace {

const std::string kHash(43, 'h');

boost::json::value parsed(std::string_view text) {
    return *parseJson(text);
}

} // namespace

class StorageResultTest : public QObject {
    Q_OBJECT

private slots:
    void readsMessages();
    void refusesBadMessages();
    void readsInfo();
    void readsExpiries();
    void readsRevocations();
    void readsBatches();
    void findsTheCommonFailure();
    void readsConditionalResults();
    void readsTheMeta();
};

void StorageResultTest::readsMessages() {
    const auto result = parseRetrieve(parsed(R"({"messages":[{"hash":")" + kHash +
                                             R"(","timestamp":1,"expiration":2,"data":"AQI="}],"more":true,)"
                                             R"("hf":[19,4],"t":1767225600000})"));
    QVERIFY(result.ok());
    QCOMPARE(result->messages.size(), std::size_t(1));
    QCOMPARE(result->messages.front().data, (Bytes{1, 2}));
    QCOMPARE(result->messages.front().expiration, TimeMs(2));
    QVERIFY(result->more);
    QCOMPARE(*result->meta.time, TimeMs(1767225600000));
    QVERIFY(!parseRetrieve(parsed(R"({"messages":[]})"))->more);
}

void StorageResultTest::refusesBadMessages() {
    const std::string bad[] = {
        "null",
        "{}",
        R"({"messages":{}})",
        R"({"messages":[7]})",
        R"({"messages":[{"hash":"x","timestamp":1,"expiration":2,"data":""}]})",
        R"({"messages":[{"hash":")" + kHash + R"(","timestamp":"1","expiration":2,"data":""}]})",
        R"({"messages":[{"hash":")" + kHash + R"(","timestamp":1,"data":""}]})",
        R"({"messages":[{"hash":")" + kHash + R"(","timestamp":1,"expiration":2,"data":"*"}]})",
        R"({"messages":[{"hash":")" + kHash + R"(","timestamp":1,"expiration":2}]})",
    };
    for (const auto& text : bad)
        QVERIFY2(!parseRetrieve(parsed(text)), text.c_str());
    const auto mixed = parseRetrieve(parsed(R"({"messages":[7,{"hash":")" + kHash +
                                            R"(","timestamp":1,"expiration":2,"data":"AA=="},{}]})"));
    QVERIFY(mixed);
    QCOMPARE(mixed->messages.size(), std::size_t(1));
}

void StorageResultTest::readsInfo() {
    const auto info =
        parseInfo(parsed(R"({"version":[2,11,0],"timestamp":5,"hf":[19,4],"t":1767225600000})"));
    QCOMPARE(info->version, (NodeVersion{2, 11, 0}));
    QCOMPARE(*info->meta.hardfork, (Hardfork{19, 4}));
    for (const char* text :
         {"{}", R"({"version":[2,11],"timestamp":5})", R"({"version":[2,-1,0],"timestamp":5})",
          R"({"version":[2,11,70000],"timestamp":5})", R"({"version":[2,11,0]})"})
        QVERIFY2(!parseInfo(parsed(text)), text);
}

void StorageResultTest::readsExpiries() {
    const auto expiries = parseExpiries(parsed(R"({"expiries":{")" + kHash + R"(":7}})"));
    QCOMPARE(expiries->front().second, TimeMs(7));
    QVERIFY(parseExpiries(parsed(R"({"expiries":{}})"))->empty());
    for (const char* text : {"{}", R"({"expiries":[]})", R"({"expiries":{"x":1}})"})
        QVERIFY2(!parseExpiries(parsed(text)), text);
}

void StorageResultTest::readsRevocations() {
    const auto tokens =
        parseRevokedSubaccounts(parsed(R"({"revoked_subaccounts":[")" + std::string(48, 'A') + R"("]})"));
    QCOMPARE(tokens->size(), std::size_t(1));
    for (const char* text : {"{}", R"({"revoked_subaccounts":[7]})", R"({"revoked_subaccounts":["AA=="]})"})
        QVERIFY2(!parseRevokedSubaccounts(parsed(text)), text);
}

void StorageResultTest::readsBatches() {
    const std::string_view mixed =
        R"({"results":[{"code":200,"body":{"t":1767225600001}},{"code":401,"body":"no {"},)"
        R"({"code":200,"body":"{\"t\":1767225600002}"},{"code":500}]})";
    const auto batch = parseBatch(mixed);
    QVERIFY(batch.ok());
    QCOMPARE(batch->parts.size(), std::size_t(4));
    QVERIFY(batch->parts[0].ok() && !batch->parts[1].ok());
    QVERIFY(batch->parts[1].body.is_string());
    QVERIFY(batch->parts[2].body.is_object());
    QVERIFY(batch->parts[3].body.is_null());
    QCOMPARE(*batch->time(), TimeMs(1767225600002));
    for (const char* text : {"", "{", "[]", "{}", R"({"results":[7]})", R"({"results":[{"body":{}}]})",
                             R"({"results":[{"code":"200"}]})", R"({"results":[{"code":1000}]})"})
        QVERIFY2(!parseBatch(std::string_view(text)), text);
    std::string many = R"({"results":[)";
    for (int i = 0; i < 21; ++i)
        many += R"({"code":200},)";
    many.back() = ']';
    QVERIFY(!parseBatch(many + "}"));
}

void StorageResultTest::findsTheCommonFailure() {
    const auto common = [](const char* text) { return parseBatch(std::string_view(text))->commonFailure(); };
    QCOMPARE(*common(R"({"results":[{"code":421},{"code":421}]})"), 421);
    QVERIFY(!common(R"({"results":[{"code":421},{"code":406}]})"));
    QVERIFY(!common(R"({"results":[{"code":200},{"code":200}]})"));
    QVERIFY(!common(R"({"results":[]})"));
}

void StorageResultTest::readsConditionalResults() {
    const auto result =
        parseIfElse(parsed(R"({"condition":true,"result":{"code":200,"body":{}},"hf":[19,4]})"));
    QVERIFY(result->condition && result->result->ok());
    QVERIFY(!parseIfElse(parsed(R"({"condition":false})"))->result);
    for (const char* text : {"{}", R"({"condition":1})", R"({"condition":true,"result":7})"})
        QVERIFY2(!parseIfElse(parsed(text)), text);
}

void StorageResultTest::readsTheMeta() {
    for (const char* text : {"7", "{}", R"({"t":5,"hf":[19]})", R"({"t":"1767225600000","hf":"19"})",
                             R"({"t":1609419600000,"hf":[19,-4]})"}) {
        const auto meta = replyMeta(parsed(text));
        QVERIFY2(!meta.time && !meta.hardfork, text);
    }
}

QTEST_APPLESS_MAIN(StorageResultTest)
#include "storage_result_test.moc"
