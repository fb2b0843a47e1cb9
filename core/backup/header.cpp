#include "backup/header.h"

#include "crypto/account.h"
#include "crypto/hash.h"

#include <algorithm>

namespace sotto::backup {
namespace {

constexpr std::string_view kMagic = "SOTTOBAK";
constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kLockAt = 9;
constexpr std::size_t kPassesAt = 12;
constexpr std::size_t kMemoryAt = 16;
constexpr std::size_t kSaltAt = 20;
constexpr std::size_t kStreamAt = kSaltAt + Header::kSaltSize;
constexpr std::size_t kKilobyte = 1024;

static_assert(kStreamAt + crypto::kStreamHeaderSize == Header::kSize);

std::uint32_t readNumber(ByteView from, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < sizeof(value); ++i)
        value = value << 8 | from[at + i];
    return value;
}

void writeNumber(Bytes& to, std::size_t at, std::uint64_t value) {
    for (std::size_t i = 0; i < sizeof(std::uint32_t); ++i)
        to[at + i] = std::uint8_t(value >> (24 - 8 * i));
}

bool sane(const Header& header) {
    if (header.lock == Lock::RecoveryWords)
        return header.cost.passes == 0 && header.cost.memoryBytes == 0;
    return header.lock == Lock::Passphrase && header.cost.passes >= 1 &&
           header.cost.passes <= Header::kMostPasses && header.cost.memoryBytes >= Header::kLeastMemory &&
           header.cost.memoryBytes <= Header::kMostMemory;
}

crypto::SymmetricKey keyFromSeed(const Header& header, ByteView seed) {
    const auto hash = crypto::blake2b32({asBytes("sotto-backup"), header.salt}, seed);
    return std::move(*crypto::SymmetricKey::from(hash.view()));
}

} // namespace

Header Header::make(Lock lock, Random& random, crypto::PasswordCost cost) {
    Header header;
    header.lock = lock;
    header.cost = lock == Lock::Passphrase ? cost : crypto::PasswordCost{0, 0};
    random.fill(header.salt);
    return header;
}

Result<Header> Header::parse(ByteView bytes) {
    if (bytes.size() != kSize || asText(bytes.first(kMagic.size())) != kMagic)
        return fail(Code::Invalid, "This is not a backup file.");
    if (bytes[kMagic.size()] > kVersion)
        return fail(Code::Unsupported, "This backup was made by a newer version.");
    Header header;
    header.lock = Lock(bytes[kLockAt]);
    header.cost = {readNumber(bytes, kPassesAt), std::size_t(readNumber(bytes, kMemoryAt)) * kKilobyte};
    std::copy_n(bytes.begin() + kSaltAt, header.salt.size(), header.salt.begin());
    std::copy_n(bytes.begin() + kStreamAt, header.stream.size(), header.stream.begin());
    if (bytes[kMagic.size()] != kVersion || !sane(header))
        return fail(Code::Corrupt, "Wrong passphrase or damaged backup.");
    return header;
}

Bytes Header::bytes() const {
    Bytes bytes(kSize);
    std::copy(kMagic.begin(), kMagic.end(), bytes.begin());
    bytes[kMagic.size()] = kVersion;
    bytes[kLockAt] = std::uint8_t(lock);
    writeNumber(bytes, kPassesAt, cost.passes);
    writeNumber(bytes, kMemoryAt, cost.memoryBytes / kKilobyte);
    std::copy(salt.begin(), salt.end(), bytes.begin() + kSaltAt);
    std::copy(stream.begin(), stream.end(), bytes.begin() + kStreamAt);
    return bytes;
}

Result<crypto::SymmetricKey> keyFor(const Header& header, const Secrets& secrets) {
    if (header.lock == Lock::Passphrase) {
        if (secrets.text.empty())
            return fail(Code::Denied, "This backup needs its passphrase.");
        return crypto::keyFromPassword(secrets.text, header.salt, header.cost);
    }
    if (!secrets.text.empty()) {
        const auto account = crypto::Account::fromPhrase(asText(secrets.text));
        return account ? Result<crypto::SymmetricKey>(keyFromSeed(header, account->seed())) : account.error();
    }
    if (!secrets.ownSeed)
        return fail(Code::Denied, "This backup needs the recovery words of its account.");
    return keyFromSeed(header, *secrets.ownSeed);
}

} // namespace sotto::backup
