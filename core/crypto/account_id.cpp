#include "crypto/account_id.h"

#include "crypto/encoding.h"

namespace sotto::crypto {

namespace {

bool isKnownKind(std::uint8_t byte) {
    switch (static_cast<IdKind>(byte)) {
    case IdKind::Unblinded:
    case IdKind::Group:
    case IdKind::Account:
    case IdKind::VersionBlinded:
    case IdKind::Blinded15:
    case IdKind::Blinded25:
        return true;
    }
    return false;
}

} // namespace

AccountId::AccountId(IdKind kind, ByteView key) {
    bytes_.data()[0] = static_cast<std::uint8_t>(kind);
    std::copy(key.begin(), key.end(), bytes_.data() + 1);
}

AccountId::AccountId(const X25519PublicKey& account) : AccountId(IdKind::Account, account.view()) {
}

AccountId AccountId::ofGroup(const Ed25519PublicKey& group) {
    return AccountId(IdKind::Group, group.view());
}

std::optional<AccountId> AccountId::fromBytes(ByteView bytes) {
    const auto raw = Raw::from(bytes);
    if (!raw || !isKnownKind(bytes[0]))
        return std::nullopt;
    return AccountId(*raw);
}

Result<AccountId> AccountId::fromHex(std::string_view text) {
    if (text.size() != kSize * 2)
        return fail(Code::Invalid,
                    "The id has " + std::to_string(text.size()) + " characters instead of 66.");
    const auto bytes = crypto::fromHex(text);
    if (!bytes)
        return fail(Code::Invalid, "The id contains characters other than 0-9 and a-f.");
    const auto id = fromBytes(*bytes);
    if (!id)
        return fail(Code::Invalid, "The id begins with two digits that stand for no kind of id.");
    return *id;
}

std::string AccountId::hex() const {
    return toHex(view());
}

std::string AccountId::shortForm() const {
    const std::string digits = hex();
    return "(" + digits.substr(0, 4) + "..." + digits.substr(digits.size() - 4) + ")";
}

} // namespace sotto::crypto
