#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/key_derivation.h"
#include "crypto/secret.h"

#include <filesystem>

namespace sotto::store {

/// The random data key of a profile and its wrapping on disk: the file "keystore", wrapped by Argon2id of a
/// password or by the device key in the file "device.key" (0600). Changing the protection rewrites the
/// wrapping only. Not thread-safe; create, open and rewrap with a password are slow by design and belong on a
/// worker.
class Keystore {
public:
    /// Null password: device key.
    using Password = const crypto::SecretBytes*;

    static bool exists(const std::filesystem::path& folder);
    /// Makes a new data key in `folder`, which exists.
    static Result<Keystore> create(const std::filesystem::path& folder, Password password, Random& random,
                                   crypto::PasswordCost cost = {});
    /// Code::NotFound: there is none. Code::Denied: wrong password, or a password is needed or was not
    /// expected. Code::Corrupt: a file is damaged or the device key is missing.
    static Result<Keystore> open(const std::filesystem::path& folder, Password password);
    /// For storage that forgets: nothing is written, ever.
    static Keystore inMemory(Random& random);

    /// Code::Unsupported in memory. After a failure the old protection still holds.
    Result<void> rewrap(Password password, Random& random, crypto::PasswordCost cost = {}) const;

    const crypto::SymmetricKey& dataKey() const { return dataKey_; }

private:
    Keystore(std::filesystem::path folder, crypto::SymmetricKey dataKey)
        : folder_(std::move(folder))
        , dataKey_(std::move(dataKey)) {}

    std::filesystem::path folder_; ///< empty in memory
    crypto::SymmetricKey dataKey_;
};

} // namespace sotto::store
