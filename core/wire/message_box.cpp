#include "wire/message_box.h"

#include "crypto/hash.h"
#include "crypto/sealed_box.h"

namespace sotto::wire {

namespace {

constexpr std::size_t kKeySize = 32;
constexpr std::size_t kSignatureSize = 64;
constexpr std::string_view kEphemeralHashKey = "SessionBoxEphemeralHashKey";

/// What is signed: the message, its sender and its recipient, so that it cannot be passed on as if meant for
/// another.
Bytes signedText(ByteView message, ByteView senderKey, ByteView recipient) {
    Bytes text;
    text.reserve(message.size() + 2 * kKeySize);
    append(text, message);
    append(text, senderKey);
    append(text, recipient);
    return text;
}

Result<Bytes> seal(const crypto::Account& sender, const crypto::X25519PublicKey& recipient, ByteView message,
                   const crypto::Ed25519Seed& ephemeral) {
    const auto& key = sender.ed25519().publicKey;
    const auto signature =
        crypto::sign(sender.ed25519().secret, signedText(message, key.view(), recipient.view()));
    Bytes inner;
    inner.reserve(message.size() + kKeySize + kSignatureSize);
    append(inner, message);
    append(inner, key.view());
    append(inner, signature.view());
    return crypto::boxSealWithSeed(recipient, ephemeral, inner);
}

} // namespace

Result<Bytes> sealMessage(const crypto::Account& sender, const crypto::X25519PublicKey& recipient,
                          ByteView message, Random& random) {
    crypto::Ed25519Seed ephemeral;
    random.fill(ephemeral.span());
    return seal(sender, recipient, message, ephemeral);
}

Result<Bytes> sealMessageAgain(const crypto::Account& sender, const crypto::X25519PublicKey& recipient,
                               ByteView message) {
    const auto hash =
        crypto::blake2b32({sender.seed(), recipient.view(), message}, asBytes(kEphemeralHashKey));
    return seal(sender, recipient, message, *crypto::Ed25519Seed::from(hash.view()));
}

std::variant<OpenedBox, Drop> openMessage(const crypto::X25519KeyPair& own, ByteView box) {
    if (box.size() < kMessageBoxOverhead)
        return Drop::BoxTooShort;
    const auto opened = crypto::boxOpen(own, box);
    if (!opened)
        return Drop::BoxClosed;
    const ByteView inner = *opened;
    const auto signature = *crypto::Signature::from(inner.last(kSignatureSize));
    const ByteView message = inner.first(inner.size() - kSignatureSize - kKeySize);
    const auto key = *crypto::Ed25519PublicKey::from(inner.subspan(message.size(), kKeySize));
    if (!crypto::verify(key, signedText(message, key.view(), own.publicKey.view()), signature))
        return Drop::BadSignature;
    const auto sender = crypto::x25519Of(key);
    if (!sender)
        return Drop::BadSender;
    return OpenedBox{toBytes(message), crypto::AccountId(*sender), key};
}

} // namespace sotto::wire
