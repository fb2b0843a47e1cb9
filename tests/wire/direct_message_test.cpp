#include "support/seeded_random.h"
#include "support/vectors.h"
#include "wire/direct_message.h"
#include "wire/envelope.h"
#include "wire/message_box.h"
#include "wire/padding.h"

#include <QtTest>

using namespace sotto;
using namespace sotto::test;
using namespace sotto::wire;

class DirectMessageTest : public QObject {
    Q_OBJECT

private slots:
    void reachesTheRecipientOnly();
    void looksLikeTheReference();
    void refusesToEncode();
    void oneTimeIsEnough();
    void namesTheReasonForDropping();

private:
    Bytes stored(const Bytes& padded, std::uint64_t envelopeMs) {
        Envelope envelope;
        envelope.timestampMs = envelopeMs;
        envelope.content = *sealMessage(alice_, bob_.x25519().publicKey, padded, random_);
        return wrapEnvelope(encodeEnvelope(envelope));
    }
    Drop dropOf(const Bytes& bytes) { return std::get<Drop>(decodeDirectMessage(bob_, bytes)); }

    SeededRandom random_;
    crypto::Account alice_ = crypto::Account::create(random_);
    crypto::Account bob_ = crypto::Account::create(random_);
};

namespace {

constexpr std::uint64_t kNow = 1771234567890;

proto::Content textAt(std::uint64_t time) {
    proto::Content content;
    content.mutable_datamessage()->set_body("hello");
    content.set_sigtimestamp(time);
    return content;
}

} // namespace

void DirectMessageTest::reachesTheRecipientOnly() {
    const auto bytes = encodeDirectMessage(alice_, bob_.id(), textAt(kNow), random_);
    QVERIFY(bytes);
    const auto decoded = decodeDirectMessage(bob_, *bytes);
    QVERIFY(std::holds_alternative<DirectMessage>(decoded));
    const auto& message = std::get<DirectMessage>(decoded);
    QVERIFY(message.sender == alice_.id());
    QVERIFY(message.senderKey == alice_.ed25519().publicKey);
    QCOMPARE(message.sentMs, TimeMs{kNow});
    QVERIFY(message.payload == Payload::Data);
    QCOMPARE(message.content.datamessage().body(), std::string("hello"));
    QVERIFY(std::get<Drop>(decodeDirectMessage(alice_, *bytes)) == Drop::BoxClosed);
}

void DirectMessageTest::looksLikeTheReference() {
    const auto first = encodeDirectMessage(alice_, bob_.id(), textAt(kNow), random_);
    const auto second = encodeDirectMessage(alice_, bob_.id(), textAt(kNow), random_);
    QVERIFY(first && second);
    QVERIFY(*first != *second);
    const auto envelope = std::get<Envelope>(parseEnvelope(std::get<Bytes>(unwrapEnvelope(*first))));
    QVERIFY(envelope.proSig);
    QVERIFY(envelope.sourceDevice == 1u);
    QCOMPARE(envelope.content.size(), 160 + kMessageBoxOverhead);
}

void DirectMessageTest::refusesToEncode() {
    QVERIFY(!encodeDirectMessage(alice_, bob_.id(), textAt(0), random_));
    const auto group = crypto::AccountId::ofGroup(bob_.ed25519().publicKey);
    QVERIFY(!encodeDirectMessage(alice_, group, textAt(kNow), random_));
    auto content = textAt(kNow);
    content.mutable_unsendrequest()->set_timestamp(1);
    QVERIFY(!encodeDirectMessage(alice_, bob_.id(), content, random_));

    content = textAt(kNow);
    content.mutable_datamessage()->set_body(std::string(76'000, 'x'));
    QVERIFY(encodeDirectMessage(alice_, bob_.id(), content, random_));
    content.mutable_datamessage()->set_body(std::string(77'000, 'x'));
    QVERIFY(!encodeDirectMessage(alice_, bob_.id(), content, random_));
}

void DirectMessageTest::oneTimeIsEnough() {
    struct Case {
        std::uint64_t envelope, content;
        TimeMs expected;
    };
    for (const Case& each : {Case{kNow, kNow, kNow}, {kNow, 0, kNow}, {0, kNow, kNow}, {0, 0, 0}}) {
        const auto decoded =
            decodeDirectMessage(bob_, stored(pad(*encodeContent(textAt(each.content))), each.envelope));
        QVERIFY(std::holds_alternative<DirectMessage>(decoded));
        QCOMPARE(std::get<DirectMessage>(decoded).sentMs, each.expected);
    }
    QVERIFY(dropOf(stored(pad(*encodeContent(textAt(~std::uint64_t{0}))), 0)) == Drop::BadContent);
}

void DirectMessageTest::namesTheReasonForDropping() {
    const Bytes good = pad(*encodeContent(textAt(kNow)));
    QVERIFY(std::holds_alternative<DirectMessage>(decodeDirectMessage(bob_, stored(good, kNow))));
    QVERIFY(dropOf(stored(good, kNow + 1)) == Drop::TimestampMismatch);
    QVERIFY(dropOf(stored(good, ~std::uint64_t{0})) == Drop::BadEnvelope);
    QVERIFY(dropOf(stored(pad({}), kNow)) == Drop::Empty);
    QVERIFY(dropOf(stored(pad(hex("0a05")), kNow)) == Drop::BadContent);
    QVERIFY(dropOf(stored(pad(hex("7805")), 5)) == Drop::NoPayload);
    QVERIFY(dropOf({}) == Drop::BadWrapper);
    QVERIFY(dropOf(Bytes(kLargestReceivedMessage + 1)) == Drop::TooLarge);

    auto content = textAt(kNow);
    content.mutable_datamessage()->set_synctarget(alice_.id().hex());
    QVERIFY(dropOf(stored(pad(*encodeContent(content)), kNow)) == Drop::ForeignSyncTarget);

    Bytes damaged = stored(good, kNow);
    damaged[damaged.size() / 2] ^= 1;
    QVERIFY(dropOf(damaged) == Drop::BoxClosed);
}

QTEST_APPLESS_MAIN(DirectMessageTest)
#include "direct_message_test.moc"
