#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/keys.h"

#include <string>

namespace sotto::node {

/// The key of an onion layer in aes-cbc (03 §2), which old clients send and existing nodes still open. It has
/// no integrity, so only nodes know it: a client neither sends nor accepts it.
class CbcKey {
public:
    static Result<CbcKey> forNode(const crypto::X25519KeyPair& own, const crypto::X25519PublicKey& ephemeral);

    /// IV 16 ‖ ciphertext with PKCS#7 padding.
    Bytes seal(ByteView plaintext, Random& random) const;
    Result<Bytes> open(ByteView sealed) const;

private:
    explicit CbcKey(crypto::SharedSecret key) : key_(std::move(key)) {}

    crypto::SharedSecret key_;
};

/// A JSON object or relay message that may name aes-cbc as the cipher of the next layer.
struct CipherName {
    bool cbc = false;
    std::string text; ///< with another cipher's name in its place, for parsers that do not know it
};
CipherName takeCbcFromJson(std::string_view json);
CipherName takeCbcFromMessage(ByteView message);
/// The relay message with aes-cbc as its cipher.
Bytes nameCbc(ByteView message);

} // namespace sotto::node
