#include "crypto/encoding.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::crypto;

class EncodingTest : public QObject {
    Q_OBJECT

private slots:
    void hex();
    void refusesOtherHex();
    void base64();
    void refusesOtherBase64();
};

void EncodingTest::hex() {
    const Bytes bytes = {0x00, 0x0f, 0xa5, 0xff};
    QCOMPARE(toHex(bytes), std::string("000fa5ff"));
    QCOMPARE(toHex({}), std::string());
    QVERIFY(fromHex("000FA5fF") == bytes);
    QVERIFY(fromHex("") == Bytes());
}

void EncodingTest::refusesOtherHex() {
    for (const char* text : {"0", "0g", "g0", "00 11", " 00", "00 ", "0x00", "00\n"})
        QVERIFY2(!fromHex(text), text);
    QVERIFY(!fromHex(std::string_view("\0\0", 2)));
}

void EncodingTest::base64() {
    const struct {
        const char* plain;
        const char* padded;
        const char* unpadded;
    } cases[] = {// RFC 4648 §10
                 {"", "", ""},
                 {"f", "Zg==", "Zg"},
                 {"fo", "Zm8=", "Zm8"},
                 {"foo", "Zm9v", "Zm9v"},
                 {"foob", "Zm9vYg==", "Zm9vYg"},
                 {"fooba", "Zm9vYmE=", "Zm9vYmE"},
                 {"foobar", "Zm9vYmFy", "Zm9vYmFy"}};
    for (const auto& entry : cases) {
        const Bytes plain = toBytes(asBytes(entry.plain));
        QCOMPARE(toBase64(plain), std::string(entry.padded));
        QCOMPARE(toBase64Unpadded(plain), std::string(entry.unpadded));
        QVERIFY(fromBase64(entry.padded) == plain);
        QVERIFY(fromBase64(entry.unpadded) == plain);
    }
    QCOMPARE(toBase64(Bytes{0xfb, 0xff}), std::string("+/8="));
}

void EncodingTest::refusesOtherBase64() {
    for (const char* text : {"Z", "Zg=", "Zg===", "Z g=", "Zg==\n", "-_8=", "Zm9v=", "=", "Zh=="})
        QVERIFY2(!fromBase64(text), text);
}

QTEST_APPLESS_MAIN(EncodingTest)
#include "encoding_test.moc"
