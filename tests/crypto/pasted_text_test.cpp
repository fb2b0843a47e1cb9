#include "crypto/pasted_text.h"
#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::crypto;
using namespace sotto::test;

class PastedTextTest : public QObject {
    Q_OBJECT

private slots:
    void decidesOnTheVectors();
    void looksUpTheNamesOfTheVectors();
    void tellsIdsFromNames();
    void convertsInternationalNames();
};

void PastedTextTest::decidesOnTheVectors() {
    const auto vectors = loadVectors("identity.json");
    int cases = 0;
    int valid = 0;
    for (const auto& entry : *jsonArray(vectors, "pasted_ids")) {
        const auto pasted = classifyPasted(textMember(entry, "input"));
        const bool expected = jsonMember(entry, "start_conversation_valid")->as_bool();
        QVERIFY2((pasted.kind == PastedKind::Account) == expected, textMember(entry, "kind").c_str());
        QCOMPARE(pasted.id.has_value(), expected);
        if (pasted.id)
            QCOMPARE(pasted.id->hex(),
                     std::string("050ca1e523e11c1729a131c6a975ce135669f6ab443519e39d4b22904734bf6e6d"));
        valid += expected ? 1 : 0;
        ++cases;
    }
    QCOMPARE(cases, 16);
    QCOMPARE(valid, 3);
}

void PastedTextTest::looksUpTheNamesOfTheVectors() {
    const auto vectors = loadVectors("identity.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "names")) {
        const std::string typed = textMember(entry, "name");
        const auto name = lookupName(typed);
        QVERIFY2(name.has_value() == jsonMember(entry, "valid")->as_bool(), typed.c_str());
        if (name)
            QCOMPARE(*name, textMember(entry, "lookup_form"));
        ++cases;
    }
    QCOMPARE(cases, 11);
}

void PastedTextTest::tellsIdsFromNames() {
    const std::string digits(64, 'a');
    const struct {
        std::string text;
        PastedKind kind;
    } cases[] = {
        {"", PastedKind::Empty},
        {" \t\xe3\x80\x80\n", PastedKind::Empty},
        {"05" + digits, PastedKind::Account},
        {"03" + digits, PastedKind::WrongId},
        {"07" + digits, PastedKind::WrongId},
        {digits, PastedKind::WrongId},
        {"05" + digits + "a", PastedKind::WrongId},
        {"05" + digits.substr(1), PastedKind::WrongId},
        {"__textsecure_group__!05" + digits, PastedKind::WrongId},
        {digits.substr(32), PastedKind::WrongId},
        {"05" + digits.substr(32), PastedKind::WrongId},
        {"99" + digits.substr(32), PastedKind::Name},
        {" Alice ", PastedKind::Name},
        {"-alice", PastedKind::Unknown},
        {"alice@example.org", PastedKind::Unknown},
        {"two words", PastedKind::Unknown},
        {"\xff", PastedKind::Unknown},
        {std::string(2000, 'a'), PastedKind::Unknown},
    };
    for (const auto& entry : cases)
        QVERIFY2(classifyPasted(entry.text).kind == entry.kind, entry.text.c_str());
    QCOMPARE(classifyPasted(" Alice ").name, std::string("alice"));
}

void PastedTextTest::convertsInternationalNames() {
    QVERIFY(lookupName("M\xc3\xbcnchen") == "xn--mnchen-3ya");
    QVERIFY(!lookupName("a\xff"));
    QCOMPARE(classifyPasted("B\xc3\xbc"
                            "cher")
                 .name,
             std::string("xn--bcher-kva"));
}

QTEST_APPLESS_MAIN(PastedTextTest)
#include "pasted_text_test.moc"
