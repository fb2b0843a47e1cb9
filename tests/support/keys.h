#pragma once

#include "crypto/keys.h"
#include "support/vectors.h"

namespace sotto::test {

/// A fixed-size value from a hex member of a vector entry; throws when the size is wrong.
template <class Key>
Key keyMember(const boost::json::value& entry, std::string_view key) {
    auto value = Key::from(hexMember(entry, key));
    return std::move(value.value());
}

inline crypto::X25519KeyPair x25519Member(const boost::json::value& entry, std::string_view secret) {
    return crypto::x25519FromSecret(keyMember<crypto::X25519SecretKey>(entry, secret));
}

inline crypto::Ed25519KeyPair ed25519Member(const boost::json::value& entry, std::string_view seed) {
    return crypto::ed25519FromSeed(keyMember<crypto::Ed25519Seed>(entry, seed));
}

} // namespace sotto::test
