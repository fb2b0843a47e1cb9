#pragma once

#include "base/fixed_bytes.h"
#include "base/result.h"
#include "crypto/account_id.h"
#include "crypto/keys.h"

namespace sotto::crypto {

/// What names a group member to the group's swarm: prefix ‖ flags ‖ 00 ‖ 00 ‖ Ed25519 key kT (01 §8, 02
/// §9.1).
using SubaccountToken = FixedBytes<36, struct SubaccountTokenTag>;

/// prefix ‖ flags ‖ 00 ‖ 00 ‖ scalar k ‖ the group's signature over the token: what an admin hands to a
/// member. Secret, because whoever also holds the member's key can act for the member.
using SubaccountAuth = Secret<100, struct SubaccountAuthTag>;

inline constexpr std::uint8_t kSubaccountRead = 1;
inline constexpr std::uint8_t kSubaccountWrite = 2;
inline constexpr std::uint8_t kSubaccountDelete = 4;
inline constexpr std::uint8_t kSubaccountAnyPrefix = 8;
/// Rights of ordinary group members.
inline constexpr std::uint8_t kSubaccountMember = kSubaccountRead | kSubaccountWrite;

/// As the group's admin, for the member with account id `member` (05…). Code::Invalid for ids that are no
/// usable key. [any]
Result<SubaccountToken> subaccountToken(const Ed25519KeyPair& group, const AccountId& member,
                                        std::uint8_t flags = kSubaccountMember);
Result<SubaccountAuth> subaccountAuth(const Ed25519KeyPair& group, const AccountId& member,
                                      std::uint8_t flags = kSubaccountMember);

/// A member's side of an auth value that was checked.
struct SubaccountProof {
    SubaccountToken token;
    Signature tokenSignature; ///< by the group key
};

/// Rebuilds the token from `auth` and the member's own key and checks the group's signature, the prefix and
/// that all bits of `needed` are set. Code::Denied otherwise. [any]
Result<SubaccountProof> openSubaccountAuth(const SubaccountAuth& auth, const AccountId& group,
                                           const Ed25519SecretKey& member,
                                           std::uint8_t needed = kSubaccountRead);

/// Signs with the token's key; verifies as ordinary Ed25519 under the last 32 bytes of the token. [any]
Result<Signature> subaccountSign(const SubaccountAuth& auth, const Ed25519SecretKey& member,
                                 ByteView message);

} // namespace sotto::crypto
