#include "wire/onion_reply.h"

#include <cstdlib>

using namespace sotto;
using namespace sotto::wire;

namespace {

const OnionReplyKey& replyKey() {
    static const OnionReplyKey key = [] {
        crypto::X25519SecretKey secret;
        secret.data()[0] = 8;
        const auto pair = crypto::x25519FromSecret(std::move(secret));
        auto made = OnionReplyKey::make(OnionCipher::XChaCha20, pair, pair.publicKey);
        return std::move(*made);
    }();
    return key;
}

} // namespace

/// The sealed reply of a node, which does not open, and its plaintext.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto reply = parseNodeReply({data, size});
    if (reply && (reply->status < 0 || reply->status > 999))
        std::abort();
    (void)openNodeReply(replyKey(), {data, size});
    return 0;
}
