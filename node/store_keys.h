#pragma once

#include "node/mailbox.h"

#include "crypto/keys.h"

#include <cstdint>
#include <string>
#include <string_view>

/// Keys of a node's database. The first byte is the space, integers are big-endian so that order is numeric.
///   m account namespace number   message without its data, in the order of insertion
///   h account hash               namespace and number of a message
///   b account hash               data of a message
///   d account hash               deletion, kept until the message would have expired
///   x expiry account hash        what expires when
///   r account token              revocation of a subaccount, or its reversal
///   l number                     what changed, in order: read by swarm members that were away
///   p node                       how far we have read another member's changes
namespace sotto::node::keys {

void appendU64(std::string& to, std::uint64_t value);
/// 0 when the text is too short.
std::uint64_t readU64(std::string_view from, std::size_t offset);
std::int64_t readTime(std::string_view from, std::size_t offset);

std::string counter();
std::string account(char space, const AccountId& account);
std::string mailbox(const AccountId& account, Namespace space);
std::string message(const AccountId& account, Namespace space, std::uint64_t number);
std::string hash(const AccountId& account, const MessageHash& hash);
std::string data(const AccountId& account, const MessageHash& hash);
std::string deletion(const AccountId& account, const MessageHash& hash);
std::string expiry(TimeMs when, const AccountId& account, const MessageHash& hash);
std::string expiryEnd(TimeMs when);
std::string revocation(const AccountId& account, const SubaccountToken& token);
std::string change(std::uint64_t number);
std::string peer(const crypto::Ed25519PublicKey& node);

/// The smallest key that no key with this prefix reaches.
std::string after(std::string prefix);

/// Namespace of a key made by mailbox() or message().
Namespace namespaceOf(std::string_view messageKey);
std::uint64_t numberOf(std::string_view messageKey);

} // namespace sotto::node::keys
