#pragma once

#include "base/bytes.h"
#include "base/result.h"
#include "crypto/keys.h"

#include <string>
#include <string_view>

namespace sotto::config {

/// Address of a community in canonical form (05 §12.4). Parsing is strict: what is not listed there is
/// refused with Code::Invalid. All functions are [any].

inline constexpr std::size_t kLongestRoom = 64;
inline constexpr std::size_t kLongestServerUrl = 267;

/// Scheme and host in lower case, no default port, no path.
Result<std::string> canonicalServerUrl(std::string_view url);

/// Whether `room` is 1 to 64 characters of A-Z a-z 0-9 _ -.
bool isRoom(std::string_view room);
/// The form under which rooms are compared and stored.
std::string roomKey(std::string_view room);

/// 64 hex digits, 52 characters of base32z or 43/44 of base64.
Result<crypto::X25519PublicKey> parseServerKey(std::string_view text);

struct CommunityAddress {
    std::string server; ///< canonical
    std::string room;   ///< as capitalised by the server; empty in the address of a server
    crypto::X25519PublicKey key;

    /// `<server>/<room>?public_key=<64 hex>`
    std::string url() const;
    bool operator==(const CommunityAddress&) const = default;
};

/// `<server>/<room>?public_key=<key>`, also with `/r/` before the room.
Result<CommunityAddress> parseCommunityAddress(std::string_view url);

} // namespace sotto::config
