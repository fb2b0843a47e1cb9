#include "config/encryption.h"

#include "crypto/aead.h"
#include "crypto/hash.h"

#include <array>

namespace sotto::config {

namespace {

constexpr std::string_view kNoncePrefix = "libsessionutil-config-encrypted-";
constexpr std::size_t kMaxDomain = 24;

struct PaddingStep {
    std::size_t below; ///< of the length with overhead
    std::size_t step;
};
constexpr PaddingStep kPaddingSteps[] = {{5120, 256}, {20480, 1024}, {40960, 2048}};
constexpr std::size_t kLargestStep = 5120;

crypto::SymmetricKey messageKey(const crypto::SymmetricKey& base, std::size_t size, std::string_view domain) {
    std::array<std::uint8_t, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i)
        length[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(size) >> (8 * (7 - i)));
    crypto::Hash32 hash = crypto::blake2b32({base.view(), length, asBytes(domain)});
    auto key = crypto::SymmetricKey::from(hash.view());
    crypto::wipe({hash.data(), hash.size()});
    return std::move(*key);
}

} // namespace

Result<Bytes> encrypt(const crypto::SymmetricKey& base, ByteView padded, std::string_view domain) {
    if (domain.empty() || domain.size() > kMaxDomain)
        return fail(Code::Invalid, "The encryption domain of a config has 1 to 24 characters.");
    const std::string nonceKey = std::string(kNoncePrefix) + std::string(domain);
    const Bytes nonce = crypto::blake2b(crypto::kXChaChaNonceSize, {padded}, asBytes(nonceKey));
    Bytes sealed = crypto::xchachaSeal(messageKey(base, padded.size(), domain), nonce, padded);
    append(sealed, nonce);
    return sealed;
}

Result<Bytes> decrypt(std::span<const crypto::SymmetricKey> keys, ByteView sealed, std::string_view domain) {
    if (sealed.size() < kEncryptionOverhead)
        return fail(Code::Corrupt, "The config message is too short.");
    const ByteView nonce = sealed.last(crypto::kXChaChaNonceSize);
    const ByteView box = sealed.first(sealed.size() - crypto::kXChaChaNonceSize);
    const std::size_t size = sealed.size() - kEncryptionOverhead;
    for (const auto& base : keys) {
        if (auto padded = crypto::xchachaOpen(messageKey(base, size, domain), nonce, box))
            return padded;
    }
    return fail(Code::Corrupt, "The config message cannot be opened with any key.");
}

std::size_t paddedSize(std::size_t size) {
    const std::size_t total = size + kEncryptionOverhead;
    std::size_t step = kLargestStep;
    for (const auto& candidate : kPaddingSteps) {
        if (total < candidate.below) {
            step = candidate.step;
            break;
        }
    }
    return (total + step - 1) / step * step - kEncryptionOverhead;
}

Bytes pad(ByteView message) {
    Bytes padded;
    const std::size_t size = paddedSize(message.size());
    padded.reserve(size);
    padded.resize(size - message.size(), 0);
    append(padded, message);
    return padded;
}

ByteView unpad(ByteView padded) {
    std::size_t start = 0;
    while (start < padded.size() && padded[start] == 0)
        ++start;
    return padded.subspan(start);
}

} // namespace sotto::config
