#pragma once

#include "base/random.h"
#include "crypto/account_id.h"
#include "crypto/keys.h"
#include "crypto/mnemonic.h"

namespace sotto::crypto {

/// The keys of one account (01 §2). Move-only, immutable, [any].
class Account {
public:
    static Account create(Random& random);
    /// From 16 bytes, to which zeros are appended, or 32 bytes as they are. Code::Invalid for other sizes.
    static Result<Account> fromSeed(ByteView seed);
    /// Code::Invalid names the word at fault, or says that the checksum fails.
    static Result<Account> fromPhrase(std::string_view phrase);

    const AccountId& id() const { return id_; }
    const Ed25519KeyPair& ed25519() const { return ed25519_; }
    const X25519KeyPair& x25519() const { return x25519_; }

    /// The 32 bytes everything follows from.
    ByteView seed() const { return ed25519_.secret.view().first(32); }
    /// The shortest form of the seed: 16 bytes for every account that was made the usual way.
    ByteView entropy() const;
    /// English words for entropy().
    SecretBytes phrase() const { return encodePhrase(entropy()); }

    Account clone() const;

private:
    explicit Account(const Ed25519Seed& seed);

    Ed25519KeyPair ed25519_;
    X25519KeyPair x25519_;
    AccountId id_;
};

} // namespace sotto::crypto
