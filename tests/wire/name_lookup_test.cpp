#include "wire/name_lookup.h"

#include "crypto/pasted_text.h"
#include "support/vectors.h"

#include <QtTest>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

namespace {

std::string sentHash(std::string_view name) {
    const auto params = parseJson(nameRequest(name).params);
    return textMember(*jsonMember(*params, "params"), "name_hash");
}

} // namespace

class NameLookupTest : public QObject {
    Q_OBJECT

private slots:
    void resolvesTheNames();
    void resolvesTheWorkedName();
    void resolvesOldRecords();
    void refusesTheRejected();
    void readsAnswers();
};

void NameLookupTest::resolvesTheNames() {
    const auto vectors = loadVectors("session_encrypt.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "ons")) {
        const auto name = textMember(entry, "name");
        QCOMPARE(sentHash(name), textMember(entry, "name_hash_base64"));
        const NameRecord record{hexMember(entry, "encrypted_value"), hexMember(entry, "nonce")};
        QCOMPARE(openNameRecord(name, record)->hex(), textMember(entry, "account_id"));
        ++cases;
    }
    QCOMPARE(cases, 3);
}

void NameLookupTest::resolvesTheWorkedName() {
    const auto vectors = loadVectors("storage_rpc.json");
    const auto& entry = *jsonMember(vectors, "name_lookup");
    const auto name = crypto::lookupName(textMember(entry, "name"));
    QCOMPARE(*name, textMember(entry, "lowercase"));
    QCOMPARE(sentHash(*name), textMember(entry, "name_hash_base64"));
    const NameRecord record{hexMember(entry, "encrypted_value"), hexMember(entry, "nonce")};
    QCOMPARE(openNameRecord(*name, record)->hex(), textMember(entry, "account_id"));
}

void NameLookupTest::resolvesOldRecords() {
    const auto vectors = loadVectors("session_encrypt.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "ons_legacy")) {
        const NameRecord record{hexMember(entry, "ciphertext"), std::nullopt};
        QCOMPARE(openNameRecord(textMember(entry, "name"), record)->hex(), textMember(entry, "account_id"));
        ++cases;
    }
    QCOMPARE(cases, 2);
}

void NameLookupTest::refusesTheRejected() {
    const auto vectors = loadVectors("session_encrypt.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "ons_rejected")) {
        const NameRecord record{hexMember(entry, "encrypted_value"), hexMember(entry, "nonce")};
        QCOMPARE(openNameRecord(textMember(entry, "name"), record).error().code, Code::Corrupt);
        ++cases;
    }
    QCOMPARE(cases, 5);
}

void NameLookupTest::readsAnswers() {
    const auto parse = [](const char* text) { return parseNameResult(*parseJson(text)); };
    QCOMPARE(parse(R"({"result":{"status":"OK"}})").error().code, Code::NotFound);
    QCOMPARE(*parse(R"({"result":{"encrypted_value":"00ff","nonce":"01"}})"),
             (NameRecord{{0, 255}, Bytes{1}}));
    QVERIFY(!parse(R"({"result":{"encrypted_value":"00ff"}})")->nonce);
    for (const char* text :
         {"7", "{}", R"({"result":7})", R"({"result":{"encrypted_value":7}})",
          R"({"result":{"encrypted_value":"zz"}})", R"({"result":{"encrypted_value":"00","nonce":"0"}})"})
        QCOMPARE(parse(text).error().code, Code::Corrupt);
}

QTEST_APPLESS_MAIN(NameLookupTest)
#include "name_lookup_test.moc"
