#pragma once

#include "base/fixed_bytes.h"
#include "crypto/encoding.h"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace sotto::crypto {

/// Name of an account, group or blinded account: a prefix byte and a 32-byte key (01 §4).
class AccountId {
public:
    static constexpr std::size_t kSize = 33;

    AccountId() = default;

    /// Empty unless `bytes` has 33 bytes. The key itself is not looked at.
    static std::optional<AccountId> fromBytes(ByteView bytes) {
        AccountId id;
        const auto raw = Raw::from(bytes);
        if (!raw)
            return std::nullopt;
        id.raw_ = *raw;
        return id;
    }
    /// Empty unless `text` has 66 hex digits of either case.
    static std::optional<AccountId> fromHex(std::string_view text) {
        if (text.size() != 2 * kSize)
            return std::nullopt;
        const auto bytes = crypto::fromHex(text);
        return bytes ? fromBytes(*bytes) : std::nullopt;
    }

    std::string hex() const { return toHex(raw_.view()); }
    std::uint8_t prefix() const { return raw_[0]; }
    ByteView key() const { return raw_.view().subspan(1); }
    ByteView view() const { return raw_.view(); }

    auto operator<=>(const AccountId&) const = default;

private:
    using Raw = FixedBytes<kSize, struct AccountIdTag>;
    Raw raw_;
};

} // namespace sotto::crypto
