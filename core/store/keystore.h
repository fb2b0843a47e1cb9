#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/key_derivation.h"
#include "crypto/secret.h"

#include <filesystem>
#include <string>

namespace sotto::store {

/// What a keystore is opened or wrapped with, borrowed for the call; with neither it is the device key.
struct KeySecrets {
    /// Not explicit: a password alone is the usual case.
    KeySecrets(const crypto::SecretBytes* typed, const crypto::SecretBytes* kept = nullptr)
        : password(typed)
        , system(kept) {}

    const crypto::SecretBytes* password;
    const crypto::SecretBytes* system; ///< what the system's key store keeps for this profile
};

/// What a keystore on disk asks for.
struct Protection {
    bool password = false;
    bool system = false;
    std::string systemName; ///< of the secret in the system's key store
};

/// The random data key of a profile and its wrapping on disk: the file "keystore", wrapped by Argon2id of a
/// password, by a secret that the system's key store keeps, by both, or by the device key in the file
/// "device.key" (0600). Changing the protection rewrites the wrapping only. Not thread-safe; create, open and
/// rewrap with a password are slow by design and belong on a worker.
class Keystore {
public:
    static constexpr std::size_t kSystemSecretSize = 32;

    static bool exists(const std::filesystem::path& folder);
    /// Code::NotFound: there is none. Code::Corrupt: the file is damaged.
    static Result<Protection> protection(const std::filesystem::path& folder);
    /// Makes a new data key in `folder`, which exists.
    static Result<Keystore> create(const std::filesystem::path& folder, const crypto::SecretBytes* password,
                                   Random& random, crypto::PasswordCost cost = {});
    /// Code::NotFound: there is none. Code::Denied: a secret is wrong, missing or not expected.
    /// Code::Corrupt: a file is damaged or the device key is missing.
    static Result<Keystore> open(const std::filesystem::path& folder, KeySecrets secrets);
    /// For storage that forgets: nothing is written, ever.
    static Keystore inMemory(Random& random);

    /// `systemName`: where secrets.system is kept. Code::Unsupported in memory. After a failure the old
    /// protection still holds.
    Result<void> rewrap(KeySecrets secrets, Random& random, crypto::PasswordCost cost = {},
                        const std::string& systemName = {}) const;

    const crypto::SymmetricKey& dataKey() const { return dataKey_; }

private:
    Keystore(std::filesystem::path folder, crypto::SymmetricKey dataKey)
        : folder_(std::move(folder))
        , dataKey_(std::move(dataKey)) {}

    std::filesystem::path folder_; ///< empty in memory
    crypto::SymmetricKey dataKey_;
};

} // namespace sotto::store
