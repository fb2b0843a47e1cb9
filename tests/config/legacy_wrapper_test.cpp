#include "config/legacy_wrapper.h"
#include "support/vectors.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::config;
using namespace sotto::test;

namespace {

LegacyWrapper::Kind kindOf(const std::string& name) {
    const std::vector<std::string> names{"", "UserProfile", "Contacts", "ConvoInfoVolatile", "UserGroups"};
    return static_cast<LegacyWrapper::Kind>(std::find(names.begin(), names.end(), name) - names.begin());
}

} // namespace

class LegacyWrapperTest : public QObject {
    Q_OBJECT
private slots:
    void wrapsAsTheVectors();
    void takesTwoWrappersOff();
    void leavesEverythingElseAlone();
};

void LegacyWrapperTest::wrapsAsTheVectors() {
    const auto vectors = loadVectors("config_primitives.json");
    int cases = 0;
    for (const auto& entry : *jsonArray(vectors, "wrap")) {
        const LegacyWrapper wrapper(*crypto::Account::fromSeed(hexMember(entry, "seed32")),
                                    kindOf(textMember(entry, "config")));
        const auto wrapped = wrapper.wrap(*jsonInteger(entry, "seqno"), hexMember(entry, "data"));
        QVERIFY(wrapped.ok());
        QCOMPARE(*wrapped, hexMember(entry, "wrapped"));
        QCOMPARE(wrapper.unwrap(*wrapped), hexMember(entry, "data"));
        ++cases;
    }
    QCOMPARE(cases, 4);
}

void LegacyWrapperTest::takesTwoWrappersOff() {
    const LegacyWrapper wrapper(*crypto::Account::fromSeed(Bytes(16, 1)), LegacyWrapper::Kind::Contacts);
    const Bytes data(100, 7);
    const Bytes twice = *wrapper.wrap(5, *wrapper.wrap(5, data));
    QCOMPARE(wrapper.unwrap(twice), data);
    const Bytes thrice = *wrapper.wrap(5, twice);
    QCOMPARE(wrapper.unwrap(thrice), *wrapper.wrap(5, data));
}

void LegacyWrapperTest::leavesEverythingElseAlone() {
    const LegacyWrapper own(*crypto::Account::fromSeed(Bytes(16, 1)), LegacyWrapper::Kind::Contacts);
    const LegacyWrapper otherKind(*crypto::Account::fromSeed(Bytes(16, 1)), LegacyWrapper::Kind::UserGroups);
    const LegacyWrapper stranger(*crypto::Account::fromSeed(Bytes(16, 2)), LegacyWrapper::Kind::Contacts);
    const Bytes wrapped = *own.wrap(5, Bytes(100, 7));
    QCOMPARE(otherKind.unwrap(wrapped), wrapped);
    QCOMPARE(stranger.unwrap(wrapped), wrapped);
    for (std::size_t size = 0; size < wrapped.size(); size += 7) {
        const Bytes cut = toBytes(ByteView(wrapped).first(size));
        QCOMPARE(own.unwrap(cut), cut);
    }
    QCOMPARE(own.unwrap(Bytes(200, 0xff)), Bytes(200, 0xff));
}

QTEST_APPLESS_MAIN(LegacyWrapperTest)
#include "legacy_wrapper_test.moc"
