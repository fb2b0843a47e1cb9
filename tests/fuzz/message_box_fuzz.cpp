#include "crypto/encoding.h"
#include "wire/direct_message.h"
#include "wire/envelope.h"
#include "wire/message_box.h"
#include "wire/padding.h"

#include <algorithm>
#include <cstdlib>

using namespace sotto;
using namespace sotto::wire;

namespace {

/// Repeats one byte, so that every run seals the same way.
class ConstantRandom final : public Random {
public:
    void fill(std::span<std::uint8_t> out) override { std::fill(out.begin(), out.end(), std::uint8_t{7}); }
};

const crypto::Account& account() {
    // The recipient of the boxes in the corpus.
    static const auto made = crypto::Account::fromSeed(*crypto::fromHex("00112233445566778899aabbccddeeff"));
    return made.value();
}

void expectSameDecision(const Bytes& stored) {
    const auto first = decodeDirectMessage(account(), stored);
    const auto second = decodeDirectMessage(account(), stored);
    if (first.index() != second.index())
        std::abort();
}

} // namespace

/// The input as stored bytes, as a box, and as the plaintext inside a good box: the last gets past the
/// signature.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size > kLargestReceivedMessage)
        return 0;
    const ByteView bytes(data, size);
    expectSameDecision(toBytes(bytes));
    (void)openMessage(account().x25519(), bytes);

    ConstantRandom random;
    Envelope envelope;
    envelope.timestampMs = 1;
    const auto box = sealMessage(account(), account().x25519().publicKey, bytes, random);
    if (!box)
        std::abort();
    envelope.content = *box;
    expectSameDecision(wrapEnvelope(encodeEnvelope(envelope)));
    const auto opened = openMessage(account().x25519(), *box);
    const auto* good = std::get_if<OpenedBox>(&opened);
    if (!good || good->message != toBytes(bytes) || good->sender != account().id())
        std::abort();
    return 0;
}
