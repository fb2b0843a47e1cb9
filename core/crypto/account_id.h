#pragma once

#include "base/result.h"
#include "crypto/keys.h"

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace sotto::crypto {

/// First byte of an id, which says what key follows (01 §4).
enum class IdKind : std::uint8_t {
    Unblinded = 0x00,      ///< Ed25519, a user of a community, server side only
    Group = 0x03,          ///< Ed25519, closed group
    Account = 0x05,        ///< X25519, account (or a group of the old kind)
    VersionBlinded = 0x07, ///< Ed25519, identity towards the file server
    Blinded15 = 0x15,      ///< Ed25519, user of a community, older servers
    Blinded25 = 0x25,      ///< Ed25519, user of a community, newer servers
};

/// An id of the network: kind byte and key, 33 bytes, 66 hex digits. Whether the key is a usable one is not
/// checked.
class AccountId {
public:
    static constexpr std::size_t kSize = 33;

    explicit AccountId(const X25519PublicKey& account);
    static AccountId ofGroup(const Ed25519PublicKey& group);

    /// Empty unless there are 33 bytes of a known kind.
    static std::optional<AccountId> fromBytes(ByteView bytes);
    /// 66 hex digits of either case; the error says what is wrong with them.
    static Result<AccountId> fromHex(std::string_view text);

    IdKind kind() const { return static_cast<IdKind>(bytes_[0]); }
    bool isAccount() const { return kind() == IdKind::Account; }
    ByteView view() const { return bytes_.view(); }
    /// The 32 bytes after the kind.
    ByteView key() const { return bytes_.view().subspan(1); }
    /// The key of an account id as what it is; meaningless for other kinds.
    X25519PublicKey x25519() const { return *X25519PublicKey::from(key()); }

    /// Lower case.
    std::string hex() const;
    /// "(05ab...90cd)", shown when there is no name (01 §4.2).
    std::string shortForm() const;

    auto operator<=>(const AccountId&) const = default;

private:
    using Raw = FixedBytes<kSize, struct AccountIdTag>;
    explicit AccountId(const Raw& bytes) : bytes_(bytes) {}
    AccountId(IdKind kind, ByteView key);

    Raw bytes_;
};

} // namespace sotto::crypto

template <>
struct std::hash<sotto::crypto::AccountId> {
    /// Ids are keys and so already evenly spread.
    std::size_t operator()(const sotto::crypto::AccountId& id) const noexcept {
        return std::hash<std::string_view>()(sotto::asText(id.view()));
    }
};
