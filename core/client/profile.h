#pragma once

#include "base/result.h"
#include "crypto/secret.h"

#include <filesystem>
#include <optional>
#include <string>

namespace sotto::client {

/// Where a profile lives and which network it uses. Every network has its own folder with everything in it,
/// keys included.
struct Profile {
    std::filesystem::path root;
    std::string networkName; ///< as the network file says; checked by folderFor()
    std::string networkJson; ///< text of the network file, handed to the transport
    std::string proxy;       ///< URL, or empty
};

/// `root`/networks/`name`; Code::Invalid unless `name` is 1–40 of a–z, 0–9, '-', '_'.
Result<std::filesystem::path> folderFor(const Profile& profile);

/// What opens a profile: a password, a secret in the system's key store, both, or the device key kept in it.
struct Unlock {
    std::optional<crypto::SecretBytes> password;
    /// For a change of the protection: the system's key store guards the profile from then on. What opens a
    /// profile is known from the profile itself.
    bool system = false;
};

/// What a profile asks for; neither: the device key opens it unasked.
struct Protection {
    bool password = false;
    bool system = false; ///< a secret in the system's key store

    bool any() const { return password || system; }
    bool operator==(const Protection&) const = default;
};

} // namespace sotto::client
