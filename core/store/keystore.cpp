#include "store/keystore.h"

#include "crypto/aead.h"
#include "crypto/hash.h"
#include "store/atomic_file.h"

#include "schema.pb.h"

#include <string>

namespace sotto::store {
namespace {

/// The first version knows passwords and device keys only; a keystore that needs no more keeps that number,
/// so that older programs can open it.
constexpr std::uint32_t kFirstVersion = 1;
constexpr std::uint32_t kVersion = 2;
constexpr std::size_t kSaltSize = 16;
constexpr std::size_t kFileLimit = 4096;
constexpr std::size_t kLongestName = 128;
/// A damaged file must not make us take all memory or forever.
constexpr std::uint64_t kMostPasses = 64;
constexpr std::uint64_t kMostMemory = 2ull << 30;

std::filesystem::path wrappingFile(const std::filesystem::path& folder) {
    return folder / "keystore";
}

std::filesystem::path deviceFile(const std::filesystem::path& folder) {
    return folder / "device.key";
}

crypto::SymmetricKey randomKey(Random& random) {
    crypto::SymmetricKey key;
    random.fill(key.span());
    return key;
}

bool wantsPassword(const pb::Keystore& file) {
    return file.method() == pb::Keystore::PASSWORD || file.method() == pb::Keystore::BOTH;
}

bool wantsSystem(const pb::Keystore& file) {
    return file.method() == pb::Keystore::SYSTEM || file.method() == pb::Keystore::BOTH;
}

pb::Keystore::Method methodFor(const KeySecrets& secrets) {
    if (secrets.password)
        return secrets.system ? pb::Keystore::BOTH : pb::Keystore::PASSWORD;
    return secrets.system ? pb::Keystore::SYSTEM : pb::Keystore::DEVICE;
}

/// Everything but the box, so that method and cost cannot be exchanged.
Bytes associated(const pb::Keystore& file) {
    std::string text = "sotto-keystore " + std::to_string(file.version()) + ' ' +
                       std::to_string(file.method()) + ' ' + std::to_string(file.passes()) + ' ' +
                       std::to_string(file.memory_bytes()) + ' ';
    return toBytes(asBytes(text + file.salt() + file.system_name()));
}

Result<crypto::SymmetricKey> readDeviceKey(const std::filesystem::path& folder) {
    auto bytes = readFile(deviceFile(folder), crypto::SymmetricKey::kSize);
    if (!bytes)
        return fail(Code::Corrupt, "The device key of this profile is missing or cannot be read.");
    auto key = crypto::SymmetricKey::from(bytes->view());
    if (!key)
        return fail(Code::Corrupt, "The device key of this profile is damaged.");
    return std::move(*key);
}

/// Both secrets are needed to make it again, whatever one of them is worth alone.
crypto::SymmetricKey combined(ByteView passwordKey, const crypto::SecretBytes& system) {
    const crypto::Hash32 hash = crypto::blake2b32({asBytes("sotto-both"), passwordKey}, system.view());
    return std::move(*crypto::SymmetricKey::from(hash.view()));
}

Result<crypto::SymmetricKey> wrappingKey(const std::filesystem::path& folder, const pb::Keystore& file,
                                         const KeySecrets& secrets) {
    if (wantsPassword(file) != (secrets.password != nullptr))
        return fail(Code::Denied, secrets.password ? "This profile is not protected by a password."
                                                   : "This profile needs its password.");
    if (wantsSystem(file) != (secrets.system != nullptr))
        return fail(Code::Denied, "This profile needs exactly the secrets it was protected with.");
    if (secrets.system && secrets.system->size() != Keystore::kSystemSecretSize)
        return fail(Code::Denied, "The secret of the system's key store is not the one of this profile.");
    if (file.method() == pb::Keystore::DEVICE)
        return readDeviceKey(folder);
    if (!secrets.password)
        return std::move(*crypto::SymmetricKey::from(secrets.system->view()));
    auto key = crypto::keyFromPassword(secrets.password->view(), asBytes(file.salt()),
                                       {file.passes(), std::size_t(file.memory_bytes())});
    if (!key || !secrets.system)
        return key;
    return combined(key->view(), *secrets.system);
}

Result<pb::Keystore> readWrapping(const std::filesystem::path& folder) {
    auto bytes = readFile(wrappingFile(folder), kFileLimit);
    if (!bytes)
        return bytes.error();
    pb::Keystore file;
    if (!file.ParseFromArray(bytes->data(), int(bytes->size())))
        return fail(Code::Corrupt, "The keystore of this profile is damaged.");
    if (file.version() > kVersion)
        return fail(Code::Unsupported, "The keystore of this profile was made by a newer version.");
    const bool sane = file.version() >= kFirstVersion && file.has_method() &&
                      wantsSystem(file) == !file.system_name().empty() &&
                      file.system_name().size() <= kLongestName &&
                      file.nonce().size() == crypto::kXChaChaNonceSize && file.salt().size() == kSaltSize &&
                      file.passes() <= kMostPasses && file.memory_bytes() <= kMostMemory;
    if (!sane)
        return fail(Code::Corrupt, "The keystore of this profile is damaged.");
    return file;
}

/// A fresh key, unless the wrapping on disk still depends on the one that is there.
Result<void> ensureDeviceKey(const std::filesystem::path& folder, Random& random) {
    const auto current = readWrapping(folder);
    if (current && current->method() == pb::Keystore::DEVICE && readDeviceKey(folder))
        return {};
    return replaceFile(deviceFile(folder), randomKey(random).view());
}

/// A device key beside another protection protects nothing and must not be used again.
void removeDeviceKey(const std::filesystem::path& folder) {
    std::error_code ignored;
    std::filesystem::remove(deviceFile(folder), ignored);
}

Result<void> writeWrapping(const std::filesystem::path& folder, const crypto::SymmetricKey& dataKey,
                           const KeySecrets& secrets, const std::string& systemName, Random& random,
                           crypto::PasswordCost cost) {
    pb::Keystore file;
    file.set_method(methodFor(secrets));
    file.set_version(secrets.system ? kVersion : kFirstVersion);
    if (secrets.system)
        file.set_system_name(systemName);
    Bytes salt(kSaltSize);
    random.fill(salt);
    file.set_salt(toString(salt));
    if (secrets.password) {
        file.set_passes(cost.passes);
        file.set_memory_bytes(cost.memoryBytes);
    }
    if (file.method() == pb::Keystore::DEVICE)
        if (auto made = ensureDeviceKey(folder, random); !made)
            return made;
    auto key = wrappingKey(folder, file, secrets);
    if (!key)
        return key.error();
    Bytes nonce(crypto::kXChaChaNonceSize);
    random.fill(nonce);
    file.set_nonce(toString(nonce));
    file.set_wrapped(toString(crypto::xchachaSeal(*key, nonce, dataKey.view(), associated(file))));
    return replaceFile(wrappingFile(folder), asBytes(file.SerializeAsString()));
}

} // namespace

bool Keystore::exists(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::exists(wrappingFile(folder), ignored);
}

Result<Protection> Keystore::protection(const std::filesystem::path& folder) {
    const auto file = readWrapping(folder);
    if (!file)
        return file.error();
    return Protection{wantsPassword(*file), wantsSystem(*file), file->system_name()};
}

Result<Keystore> Keystore::create(const std::filesystem::path& folder, const crypto::SecretBytes* password,
                                  Random& random, crypto::PasswordCost cost) {
    Keystore keystore(folder, randomKey(random));
    if (auto written = writeWrapping(folder, keystore.dataKey_, password, {}, random, cost); !written)
        return written.error();
    return keystore;
}

Result<Keystore> Keystore::open(const std::filesystem::path& folder, KeySecrets secrets) {
    auto file = readWrapping(folder);
    if (!file)
        return file.error();
    auto key = wrappingKey(folder, *file, secrets);
    if (!key)
        return key.error();
    auto plain =
        crypto::xchachaOpen(*key, asBytes(file->nonce()), asBytes(file->wrapped()), associated(*file));
    if (!plain && secrets.password)
        return fail(Code::Denied, "The password is wrong.");
    if (!plain)
        return secrets.system ? fail(Code::Denied,
                                     "The secret of the system's key store is not the one of this profile.")
                              : fail(Code::Corrupt, "The device key does not open this profile.");
    auto dataKey = crypto::SymmetricKey::from(*plain);
    crypto::wipe(*plain);
    if (!dataKey)
        return fail(Code::Corrupt, "The keystore of this profile is damaged.");
    if (file->method() != pb::Keystore::DEVICE)
        removeDeviceKey(folder);
    return Keystore(folder, std::move(*dataKey));
}

Keystore Keystore::inMemory(Random& random) {
    return Keystore({}, randomKey(random));
}

Result<void> Keystore::rewrap(KeySecrets secrets, Random& random, crypto::PasswordCost cost,
                              const std::string& systemName) const {
    if (folder_.empty())
        return fail(Code::Unsupported, "A profile in memory has no protection to change.");
    if (auto written = writeWrapping(folder_, dataKey_, secrets, systemName, random, cost); !written)
        return written;
    if (secrets.password || secrets.system)
        removeDeviceKey(folder_);
    return {};
}

} // namespace sotto::store
