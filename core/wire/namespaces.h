#pragma once

#include "base/clock.h"

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace sotto::wire {

/// A mailbox number inside an account (02 §11).
using Namespace = std::int16_t;

inline constexpr Namespace kInboxNamespace = 0;
inline constexpr Namespace kUserProfileNamespace = 2;
inline constexpr Namespace kContactsNamespace = 3;
inline constexpr Namespace kConvoInfoNamespace = 4;
inline constexpr Namespace kUserGroupsNamespace = 5;
inline constexpr Namespace kLegacyGroupNamespace = -10;
inline constexpr Namespace kGroupMessagesNamespace = 11;
inline constexpr Namespace kGroupKeysNamespace = 12;
inline constexpr Namespace kGroupInfoNamespace = 13;
inline constexpr Namespace kGroupMembersNamespace = 14;
inline constexpr Namespace kRevokedNamespace = -11;

/// The selector "all" of delete_all, delete_before and expire_all.
struct AllNamespaces {
    bool operator==(const AllNamespaces&) const = default;
};
using NamespaceSelection = std::variant<Namespace, AllNamespaces>;

/// NS of signed texts and hashes: "" for 0, the decimal number, or "all" (02 §9). [any]
std::string namespaceText(Namespace ns);
std::string namespaceText(const NamespaceSelection& selection);

/// Anyone may store there: n mod 10 = 0.
bool isPublicInbox(Namespace ns);
/// Storing replaces all previous content and anyone may read: -1, -21, …
bool isPublicOutbox(Namespace ns);
/// Members whose token was revoked may still read: -11, -111, …
bool isReadableWhenRevoked(Namespace ns);
/// Nodes answer a retrieve without signature there: outboxes and -10.
bool isPublicToRead(Namespace ns);

inline constexpr std::size_t kMaxMessageData = 76'800; ///< bytes before base64
inline constexpr std::size_t kMaxBatchParts = 20;
inline constexpr std::size_t kMaxRetrieveBytes = 7'800'000; ///< base64 bytes of one retrieve answer
inline constexpr std::size_t kMaxRevocations = 50;
inline constexpr TimeMs kMinTtl = 10'000;
inline constexpr TimeMs kMaxPublicTtl = 14LL * 24 * 3600 * 1000;
inline constexpr TimeMs kMaxPrivateTtl = 30LL * 24 * 3600 * 1000;

/// Longest lifetime that nodes accept for a message in `ns`.
TimeMs maxTtl(Namespace ns);

/// `max_size` values (negative fractions) for retrieving `namespaces` in one batch, in the same order (02
/// §16). [any]
std::vector<int> splitMaxSize(std::span<const Namespace> namespaces);

} // namespace sotto::wire
