#pragma once

#include "base/result.h"
#include "crypto/hash.h"

#include <filesystem>
#include <string>

namespace sotto::node {

/// A self-signed certificate and its key. Nodes are not trusted for it: clients know them by their X25519
/// keys.
struct TlsIdentity {
    std::string certificatePem;
    std::string keyPem;
    crypto::Hash32 fingerprint; ///< SHA-256 of the certificate in DER form

    /// Reads the pair kept in `folder` or makes one: RSA-2048, CN=localhost, ten years. The key's file is
    /// readable by its owner only.
    static Result<TlsIdentity> loadOrMake(const std::filesystem::path& folder);
};

} // namespace sotto::node
