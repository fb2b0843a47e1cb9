#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/key_derivation.h"
#include "crypto/sealed_stream.h"

#include <array>
#include <optional>

namespace sotto::backup {

/// What opens a backup.
enum class Lock : std::uint8_t { Passphrase = 1, RecoveryWords = 2 };

/// The first bytes of a backup, in clear; the first chunk authenticates them (docs/backup.md). A plain value.
struct Header {
    static constexpr std::size_t kSize = 60;
    static constexpr std::size_t kSaltSize = 16;
    /// A hostile file must not make us take all memory or forever.
    static constexpr std::uint64_t kMostPasses = 16;
    static constexpr std::uint64_t kMostMemory = 512u << 20;
    static constexpr std::uint64_t kLeastMemory = 8u << 10; ///< of Argon2id itself

    Lock lock = Lock::Passphrase;
    crypto::PasswordCost cost{}; ///< all zero for recovery words, which need no stretching
    std::array<std::uint8_t, kSaltSize> salt{};
    std::array<std::uint8_t, crypto::kStreamHeaderSize> stream{};

    /// With a fresh salt; the stream's header is the sealer's to give.
    static Header make(Lock lock, Random& random, crypto::PasswordCost cost = {});
    /// Code::Invalid: these are not the first bytes of a backup. Code::Unsupported: of a newer version.
    /// Code::Corrupt: outside of what is allowed.
    static Result<Header> parse(ByteView bytes);
    Bytes bytes() const;
};

/// What somebody gives to open a backup, borrowed for the call.
struct Secrets {
    ByteView text{};                   ///< passphrase or recovery words; may be empty
    std::optional<ByteView> ownSeed{}; ///< of the profile's account, which opens what its words open
};

/// The key of the stream. Slow by design for a passphrase: for a worker. Code::Denied: nothing was given that
/// could open it. Code::Invalid: these are no recovery words; the text says which is wrong. Code::Internal
/// when the memory cannot be had.
Result<crypto::SymmetricKey> keyFor(const Header& header, const Secrets& secrets);

} // namespace sotto::backup
