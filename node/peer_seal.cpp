#include "node/peer_seal.h"

#include "crypto/aead.h"
#include "crypto/hash.h"

#include <algorithm>

namespace sotto::node {

namespace {

constexpr std::size_t kKeySize = crypto::Ed25519PublicKey::kSize;
constexpr std::size_t kTimeSize = 8;
constexpr std::size_t kQuestionHead = kKeySize + kTimeSize + crypto::kXChaChaNonceSize;

Error refused() {
    return fail(Code::Denied, "The message is from no node of this network.");
}

Bytes bigEndian(TimeMs time) {
    Bytes bytes;
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(time) >> shift));
    return bytes;
}

TimeMs fromBigEndian(ByteView bytes) {
    std::uint64_t time = 0;
    for (const auto byte : bytes)
        time = time << 8 | byte;
    return static_cast<TimeMs>(time);
}

Bytes joined(std::initializer_list<ByteView> parts) {
    Bytes bytes;
    for (const auto part : parts)
        append(bytes, part);
    return bytes;
}

Bytes freshNonce(Random& random) {
    Bytes nonce(crypto::kXChaChaNonceSize);
    random.fill(nonce);
    return nonce;
}

} // namespace

PeerSeal::PeerSeal(const crypto::Ed25519PublicKey& self, const crypto::X25519SecretKey& secret,
                   const NetworkMap& map, const Clock& clock, Random& random)
    : self_(self)
    , secret_(secret)
    , map_(map)
    , clock_(clock)
    , random_(random) {
}

Result<const crypto::SymmetricKey*> PeerSeal::keyFor(const crypto::Ed25519PublicKey& peer) {
    if (const auto known = keys_.find(peer); known != keys_.end())
        return &known->second;
    const auto* node = map_.find(peer);
    if (!node)
        return refused();
    auto shared = crypto::x25519(secret_, node->x25519);
    if (!shared)
        return shared.error();
    const auto& [low, high] = std::minmax(self_, peer);
    const auto hash =
        crypto::blake2b32({shared->view(), low.view(), high.view()}, asBytes("sotto-node-peer"));
    auto key = crypto::SymmetricKey::from(hash.view());
    return &keys_.emplace(peer, std::move(*key)).first->second;
}

Result<PeerSeal::Sealed> PeerSeal::sealQuestion(const crypto::Ed25519PublicKey& to, ByteView plaintext) {
    auto key = keyFor(to);
    if (!key)
        return key.error();
    const auto time = bigEndian(clock_.wallMs());
    auto nonce = freshNonce(random_);
    const auto associated = joined({self_.view(), to.view(), time});
    const auto sealed = crypto::xchachaSeal(**key, nonce, plaintext, associated);
    auto bytes = joined({self_.view(), time, nonce, sealed});
    return Sealed{std::move(bytes), {to, std::move(nonce)}};
}

Result<PeerSeal::Opened> PeerSeal::openQuestion(ByteView sealed) {
    if (sealed.size() < kQuestionHead)
        return refused();
    const auto from = crypto::Ed25519PublicKey::from(sealed.first(kKeySize));
    const auto time = sealed.subspan(kKeySize, kTimeSize);
    const auto nonce = sealed.subspan(kKeySize + kTimeSize, crypto::kXChaChaNonceSize);
    auto key = keyFor(*from);
    if (!key)
        return key.error();
    const auto associated = joined({from->view(), self_.view(), time});
    auto plaintext = crypto::xchachaOpen(**key, nonce, sealed.subspan(kQuestionHead), associated);
    if (!plaintext)
        return refused();
    const TimeMs off = clock_.wallMs() - fromBigEndian(time);
    if (off > kToleranceMs || off < -kToleranceMs)
        return fail(Code::WrongClock, "The message of a node is too old or its clock is wrong.");
    return Opened{std::move(*plaintext), {*from, toBytes(nonce)}};
}

Result<Bytes> PeerSeal::sealAnswer(const Thread& thread, ByteView plaintext) {
    auto key = keyFor(thread.peer);
    if (!key)
        return key.error();
    const auto nonce = freshNonce(random_);
    const auto associated = joined({self_.view(), thread.peer.view(), thread.question});
    return joined({nonce, crypto::xchachaSeal(**key, nonce, plaintext, associated)});
}

Result<Bytes> PeerSeal::openAnswer(const Thread& thread, ByteView sealed) {
    auto key = keyFor(thread.peer);
    if (!key)
        return key.error();
    if (sealed.size() < crypto::kXChaChaNonceSize)
        return refused();
    const auto associated = joined({thread.peer.view(), self_.view(), thread.question});
    return crypto::xchachaOpen(**key, sealed.first(crypto::kXChaChaNonceSize),
                               sealed.subspan(crypto::kXChaChaNonceSize), associated);
}

} // namespace sotto::node
