#include "node/peer_seal.h"

#include "support/fake_clock.h"
#include "support/seeded_random.h"

#include <QtTest>

#include <memory>

using namespace sotto;
using namespace sotto::node;

namespace {

struct Party {
    crypto::Ed25519KeyPair ed25519;
    crypto::X25519SecretKey x25519;
};

Party party(std::uint8_t id) {
    crypto::Ed25519Seed seed;
    seed.data()[0] = id;
    auto ed25519 = crypto::ed25519FromSeed(seed);
    auto x25519 = crypto::x25519SecretOf(ed25519.secret);
    return {std::move(ed25519), std::move(x25519)};
}

wire::ServiceNode described(const Party& party) {
    wire::ServiceNode node;
    node.ed25519 = party.ed25519.publicKey;
    node.x25519 = *crypto::x25519Of(node.ed25519);
    return node;
}

} // namespace

class PeerSealTest : public QObject {
    Q_OBJECT

private slots:
    void carriesAQuestionAndItsAnswer();
    void refusesStrangers();
    void refusesChanges();
    void refusesOldQuestions();
    void bindsAnswersToQuestions();

private:
    PeerSeal sealOf(const Party& party) {
        return {party.ed25519.publicKey, party.x25519, map_, clock_, random_};
    }

    Party a_ = party(1), b_ = party(2), stranger_ = party(3);
    test::FakeClock clock_;
    test::SeededRandom random_;
    NetworkMap map_{{described(a_), described(b_)}};
    const Bytes text_{1, 2, 3};
};

void PeerSealTest::carriesAQuestionAndItsAnswer() {
    auto a = sealOf(a_), b = sealOf(b_);
    const auto question = a.sealQuestion(b_.ed25519.publicKey, text_);
    const auto opened = b.openQuestion(question->bytes);
    QVERIFY(opened.ok());
    QCOMPARE(opened->plaintext, text_);
    QVERIFY(opened->thread.peer == a_.ed25519.publicKey);
    const auto answer = b.sealAnswer(opened->thread, Bytes{9});
    QCOMPARE(*a.openAnswer(question->thread, *answer), Bytes{9});
}

void PeerSealTest::refusesStrangers() {
    auto a = sealOf(a_), b = sealOf(b_), stranger = sealOf(stranger_);
    QVERIFY(!a.sealQuestion(stranger_.ed25519.publicKey, text_).ok());
    const auto question = stranger.sealQuestion(b_.ed25519.publicKey, text_);
    QCOMPARE(b.openQuestion(question->bytes).error().code, Code::Denied);
    const auto forOther = a.sealQuestion(b_.ed25519.publicKey, text_);
    QVERIFY(!a.openQuestion(forOther->bytes).ok());
}

void PeerSealTest::refusesChanges() {
    auto a = sealOf(a_), b = sealOf(b_);
    const auto question = a.sealQuestion(b_.ed25519.publicKey, text_)->bytes;
    for (std::size_t i = 0; i < question.size(); ++i) {
        auto changed = question;
        changed[i] ^= 1;
        QVERIFY(!b.openQuestion(changed).ok());
        QVERIFY(!b.openQuestion(ByteView(question).first(i)).ok());
    }
}

void PeerSealTest::refusesOldQuestions() {
    auto a = sealOf(a_), b = sealOf(b_);
    const auto question = a.sealQuestion(b_.ed25519.publicKey, text_)->bytes;
    clock_.advance(std::chrono::milliseconds(PeerSeal::kToleranceMs));
    QVERIFY(b.openQuestion(question).ok());
    clock_.advance(std::chrono::milliseconds(1));
    QCOMPARE(b.openQuestion(question).error().code, Code::WrongClock);
}

void PeerSealTest::bindsAnswersToQuestions() {
    auto a = sealOf(a_), b = sealOf(b_);
    const auto first = a.sealQuestion(b_.ed25519.publicKey, text_);
    const auto second = a.sealQuestion(b_.ed25519.publicKey, text_);
    const auto answer = b.sealAnswer(b.openQuestion(first->bytes)->thread, Bytes{9});
    QVERIFY(a.openAnswer(first->thread, *answer).ok());
    QVERIFY(!a.openAnswer(second->thread, *answer).ok());
    QVERIFY(!a.openAnswer(first->thread, ByteView(*answer).first(10)).ok());
}

QTEST_APPLESS_MAIN(PeerSealTest)
#include "peer_seal_test.moc"
