#include "wire/name_lookup.h"

#include "base/json.h"
#include "crypto/aead.h"
#include "crypto/encoding.h"
#include "crypto/hash.h"
#include "crypto/key_derivation.h"

#include <array>

namespace sotto::wire {

namespace {

constexpr std::size_t kMaxRecord = 1024;

crypto::Hash32 nameHash(std::string_view name) {
    return crypto::blake2b32({asBytes(name)});
}

Result<Bytes> openCurrent(std::string_view name, const NameRecord& record) {
    const auto hash = crypto::blake2b32({asBytes(name)}, nameHash(name).view());
    return crypto::xchachaOpen(*crypto::SymmetricKey::from(hash.view()), *record.nonce, record.sealed);
}

Result<Bytes> openLegacy(std::string_view name, const NameRecord& record) {
    static constexpr std::array<std::uint8_t, 16> kSalt{};
    static constexpr std::array<std::uint8_t, 24> kNonce{};
    const auto key = crypto::keyFromPassword(asBytes(name), kSalt, crypto::PasswordCost{3, 256u << 20});
    if (!key)
        return key.error();
    return crypto::secretboxOpen(*key, kNonce, record.sealed);
}

std::optional<Bytes> hexText(const boost::json::value& object, std::string_view key) {
    const auto text = jsonText(object, key);
    return text && text->size() <= 2 * kMaxRecord ? crypto::fromHex(*text) : std::nullopt;
}

} // namespace

StorageRequest nameRequest(std::string_view name) {
    const auto hash = crypto::toBase64(nameHash(name).view());
    return oxendRequest("ons_resolve", R"({"type":0,"name_hash":")" + hash + R"("})");
}

Result<NameRecord> parseNameResult(const boost::json::value& result) {
    const auto* record = jsonMember(result, "result");
    if (!record || !record->is_object())
        return fail(Code::Corrupt, "The answer about the name has an unexpected shape.");
    if (!jsonMember(*record, "encrypted_value"))
        return fail(Code::NotFound, "This name is not registered.");
    auto sealed = hexText(*record, "encrypted_value");
    if (!sealed)
        return fail(Code::Corrupt, "The answer about the name has an unexpected shape.");
    NameRecord parsed{std::move(*sealed), std::nullopt};
    if (jsonMember(*record, "nonce")) {
        parsed.nonce = hexText(*record, "nonce");
        if (!parsed.nonce)
            return fail(Code::Corrupt, "The answer about the name has an unexpected shape.");
    }
    return parsed;
}

Result<crypto::AccountId> openNameRecord(std::string_view name, const NameRecord& record) {
    const auto opened = record.nonce ? openCurrent(name, record) : openLegacy(name, record);
    if (!opened)
        return opened.error();
    const auto account = crypto::AccountId::fromBytes(*opened);
    if (!account || !account->isAccount())
        return fail(Code::Corrupt, "The name does not stand for an account.");
    return *account;
}

} // namespace sotto::wire
