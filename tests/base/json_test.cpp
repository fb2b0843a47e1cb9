#include "base/json.h"

#include <QtTest>

using namespace sotto;

class JsonTest : public QObject {
    Q_OBJECT

private slots:
    void readsMembersByType();
    void keepsLargeIntegers();
    void boundsSizeAndDepth();
    void refusesWhatIsNoJson();
};

void JsonTest::readsMembersByType() {
    const auto value = parseJson(R"({"t":"x","i":-5,"u":7,"d":1.5,"o":{"k":1},"a":[1,2],"n":null})");
    QVERIFY(value);
    QVERIFY(jsonText(*value, "t") == "x");
    QVERIFY(jsonInteger(*value, "i") == -5);
    QVERIFY(jsonUnsigned(*value, "u") == 7u);
    QVERIFY(jsonObject(*value, "o"));
    QCOMPARE(jsonArray(*value, "a")->size(), std::size_t{2});
    QVERIFY(jsonMember(*value, "n")->is_null());

    QVERIFY(!jsonUnsigned(*value, "i"));
    QVERIFY(!jsonInteger(*value, "d"));
    QVERIFY(!jsonInteger(*value, "t"));
    QVERIFY(!jsonText(*value, "i"));
    QVERIFY(!jsonObject(*value, "a"));
    QVERIFY(!jsonArray(*value, "o"));
    QVERIFY(!jsonMember(*value, "missing"));
    QVERIFY(!jsonMember(*jsonMember(*value, "a"), "t"));
}

void JsonTest::keepsLargeIntegers() {
    const auto value = parseJson(R"({"max":18446744073709551615,"min":-9223372036854775808})");
    QVERIFY(value);
    QVERIFY(jsonUnsigned(*value, "max") == 18446744073709551615u);
    QVERIFY(!jsonInteger(*value, "max"));
    QVERIFY(jsonInteger(*value, "min") == std::numeric_limits<std::int64_t>::min());
}

void JsonTest::boundsSizeAndDepth() {
    QVERIFY(parseJson("[[1]]", {.bytes = 5, .depth = 2}));
    QVERIFY(!parseJson("[[1]]", {.bytes = 4, .depth = 2}));
    QVERIFY(!parseJson("[[[1]]]", {.bytes = 100, .depth = 2}));
    QVERIFY(!parseJson(std::string(1'000'000, '[')));
    QCOMPARE(parseJson(std::string((16u << 20) + 1, ' ')).error().code, Code::Invalid);
}

void JsonTest::refusesWhatIsNoJson() {
    for (const char* text :
         {"", " ", "{", "[1,]", "{\"a\":1,}", "nul", "1 2", "'a'", "{\"a\"}", "\"\xff\"", "// c\n1"})
        QVERIFY2(!parseJson(text), text);
}

QTEST_APPLESS_MAIN(JsonTest)
#include "json_test.moc"
