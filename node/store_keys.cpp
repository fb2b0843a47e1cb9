#include "node/store_keys.h"

namespace sotto::node::keys {

namespace {

constexpr std::size_t kNamespaceOffset = 1 + AccountId::kSize;
constexpr std::size_t kNumberOffset = kNamespaceOffset + 2;

void appendNamespace(std::string& to, Namespace space) {
    // Shifted so that negative numbers sort before positive ones.
    const auto biased = static_cast<std::uint16_t>(space + 0x8000);
    to.push_back(static_cast<char>(biased >> 8));
    to.push_back(static_cast<char>(biased & 0xff));
}

std::string named(char space, const AccountId& owner, ByteView name) {
    std::string key = account(space, owner);
    key.append(asText(name));
    return key;
}

} // namespace

void appendU64(std::string& to, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8)
        to.push_back(static_cast<char>(value >> shift & 0xff));
}

std::uint64_t readU64(std::string_view from, std::size_t offset) {
    if (from.size() < offset + 8)
        return 0;
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value = value << 8 | static_cast<std::uint8_t>(from[offset + i]);
    return value;
}

std::int64_t readTime(std::string_view from, std::size_t offset) {
    return static_cast<std::int64_t>(readU64(from, offset));
}

std::string counter() {
    return "n";
}

std::string account(char space, const AccountId& owner) {
    std::string key(1, space);
    key.append(asText(owner.view()));
    return key;
}

std::string mailbox(const AccountId& owner, Namespace space) {
    std::string key = account('m', owner);
    appendNamespace(key, space);
    return key;
}

std::string message(const AccountId& owner, Namespace space, std::uint64_t number) {
    std::string key = mailbox(owner, space);
    appendU64(key, number);
    return key;
}

std::string hash(const AccountId& owner, const MessageHash& hash) {
    return named('h', owner, hash.view());
}

std::string data(const AccountId& owner, const MessageHash& hash) {
    return named('b', owner, hash.view());
}

std::string deletion(const AccountId& owner, const MessageHash& hash) {
    return named('d', owner, hash.view());
}

std::string expiryEnd(TimeMs when) {
    std::string key = "x";
    appendU64(key, static_cast<std::uint64_t>(when < 0 ? 0 : when));
    return key;
}

std::string expiry(TimeMs when, const AccountId& owner, const MessageHash& hash) {
    std::string key = expiryEnd(when);
    key.append(asText(owner.view())).append(asText(hash.view()));
    return key;
}

std::string revocation(const AccountId& owner, const SubaccountToken& token) {
    return named('r', owner, token.view());
}

std::string change(std::uint64_t number) {
    std::string key = "l";
    appendU64(key, number);
    return key;
}

std::string peer(const crypto::Ed25519PublicKey& node) {
    return "p" + toString(node.view());
}

std::string after(std::string prefix) {
    while (!prefix.empty() && static_cast<std::uint8_t>(prefix.back()) == 0xff)
        prefix.pop_back();
    if (!prefix.empty())
        prefix.back() = static_cast<char>(static_cast<std::uint8_t>(prefix.back()) + 1);
    return prefix;
}

Namespace namespaceOf(std::string_view messageKey) {
    if (messageKey.size() < kNumberOffset)
        return wire::kInboxNamespace;
    const auto biased = static_cast<std::uint8_t>(messageKey[kNamespaceOffset]) << 8 |
                        static_cast<std::uint8_t>(messageKey[kNamespaceOffset + 1]);
    return static_cast<Namespace>(biased - 0x8000);
}

std::uint64_t numberOf(std::string_view messageKey) {
    return readU64(messageKey, kNumberOffset);
}

} // namespace sotto::node::keys
