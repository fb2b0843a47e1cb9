#include "store/keystore.h"

#include "crypto/aead.h"
#include "store/atomic_file.h"

#include "schema.pb.h"

#include <string>

namespace sotto::store {
namespace {

constexpr std::uint32_t kVersion = 1;
constexpr std::size_t kSaltSize = 16;
constexpr std::size_t kFileLimit = 4096;
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

/// Everything but the box, so that method and cost cannot be exchanged.
Bytes associated(const pb::Keystore& file) {
    std::string text = "sotto-keystore " + std::to_string(file.version()) + ' ' +
                       std::to_string(file.method()) + ' ' + std::to_string(file.passes()) + ' ' +
                       std::to_string(file.memory_bytes()) + ' ';
    return toBytes(asBytes(text + file.salt()));
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

Result<crypto::SymmetricKey> wrappingKey(const std::filesystem::path& folder, const pb::Keystore& file,
                                         Keystore::Password password) {
    if (file.method() == pb::Keystore::DEVICE) {
        if (password)
            return fail(Code::Denied, "This profile is not protected by a password.");
        return readDeviceKey(folder);
    }
    if (!password)
        return fail(Code::Denied, "This profile needs its password.");
    return crypto::keyFromPassword(password->view(), asBytes(file.salt()),
                                   {file.passes(), std::size_t(file.memory_bytes())});
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
    const bool sane = file.version() == kVersion && file.has_method() &&
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

/// A device key beside a password protects nothing and must not be used again.
void removeDeviceKey(const std::filesystem::path& folder) {
    std::error_code ignored;
    std::filesystem::remove(deviceFile(folder), ignored);
}

Result<void> writeWrapping(const std::filesystem::path& folder, const crypto::SymmetricKey& dataKey,
                           Keystore::Password password, Random& random, crypto::PasswordCost cost) {
    pb::Keystore file;
    file.set_version(kVersion);
    file.set_method(password ? pb::Keystore::PASSWORD : pb::Keystore::DEVICE);
    Bytes salt(kSaltSize);
    random.fill(salt);
    file.set_salt(toString(salt));
    if (password) {
        file.set_passes(cost.passes);
        file.set_memory_bytes(cost.memoryBytes);
    } else if (auto made = ensureDeviceKey(folder, random); !made) {
        return made;
    }
    auto key = wrappingKey(folder, file, password);
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

Result<Keystore> Keystore::create(const std::filesystem::path& folder, Password password, Random& random,
                                  crypto::PasswordCost cost) {
    Keystore keystore(folder, randomKey(random));
    if (auto written = writeWrapping(folder, keystore.dataKey_, password, random, cost); !written)
        return written.error();
    return keystore;
}

Result<Keystore> Keystore::open(const std::filesystem::path& folder, Password password) {
    auto file = readWrapping(folder);
    if (!file)
        return file.error();
    auto key = wrappingKey(folder, *file, password);
    if (!key)
        return key.error();
    auto plain =
        crypto::xchachaOpen(*key, asBytes(file->nonce()), asBytes(file->wrapped()), associated(*file));
    if (!plain)
        return password ? fail(Code::Denied, "The password is wrong.")
                        : fail(Code::Corrupt, "The device key does not open this profile.");
    auto dataKey = crypto::SymmetricKey::from(*plain);
    crypto::wipe(*plain);
    if (!dataKey)
        return fail(Code::Corrupt, "The keystore of this profile is damaged.");
    if (password)
        removeDeviceKey(folder);
    return Keystore(folder, std::move(*dataKey));
}

Keystore Keystore::inMemory(Random& random) {
    return Keystore({}, randomKey(random));
}

Result<void> Keystore::rewrap(Password password, Random& random, crypto::PasswordCost cost) const {
    if (folder_.empty())
        return fail(Code::Unsupported, "A profile in memory has no protection to change.");
    if (auto written = writeWrapping(folder_, dataKey_, password, random, cost); !written)
        return written;
    if (password)
        removeDeviceKey(folder_);
    return {};
}

} // namespace sotto::store
