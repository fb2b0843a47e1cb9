#pragma once

#include "config/compression.h"
#include "config/encryption.h"
#include "config/user_config.h"

namespace sotto::test {

/// Devices of one account with a Contacts config, and what other devices of it could send.

using namespace sotto::config;

inline constexpr TimeMs kNow = 1'700'000'000'000;
inline constexpr std::string_view kDomain = "Contacts";

inline crypto::Account account() {
    return *crypto::Account::fromSeed(Bytes(16, 1));
}

inline Config newConfig() {
    return makeUserConfig(UserConfig::Contacts, account());
}

/// The plain document of a single message.
inline StoredDocument opened(const Bytes& message) {
    std::vector<crypto::SymmetricKey> keys;
    keys.push_back(*crypto::SymmetricKey::from(account().seed()));
    const Bytes sealed = LegacyWrapper(account(), LegacyWrapper::Kind::Contacts).unwrap(message);
    const Bytes padded = *decrypt(keys, sealed, kDomain);
    const ByteView plain = unpad(padded);
    return *parseDocument(plain.front() == 'z' ? *decompress(plain.subspan(1)) : toBytes(plain));
}

/// A message as another device could send it.
inline Bytes sealed(ByteView plain) {
    return *encrypt(*crypto::SymmetricKey::from(account().seed()), pad(plain), kDomain);
}

inline void write(Config& config, const std::string& key, std::int64_t value) {
    config.edit()->set({key}, Bencode(value));
}

/// Pushes and confirms; the storage hash is `hash`.
inline Bytes pushed(Config& config, const std::string& hash) {
    auto push = config.push();
    config.confirmPushed(push->seqno, {hash});
    return push->messages.at(0);
}

inline MergeReport mergeOne(Config& config, const std::string& hash, const Bytes& message) {
    const Incoming incoming{hash, message};
    return config.merge(std::span(&incoming, 1), kNow);
}

inline std::int64_t number(const Config& config, const std::string& key) {
    const auto* value = valueAt(config.data(), {key});
    return value && value->integer() ? *value->integer() : 0;
}

inline std::string changesOf(const StoredDocument& document) {
    Bytes bytes;
    appendBencode(bytes, document.document.changes);
    return toString(bytes);
}

} // namespace sotto::test
