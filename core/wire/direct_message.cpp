#include "wire/direct_message.h"

#include "crypto/decoy_signature.h"
#include "wire/envelope.h"
#include "wire/message_box.h"
#include "wire/padding.h"

#include <limits>

namespace sotto::wire {

namespace {

/// The outer layers: from stored bytes to the envelope.
std::variant<Envelope, Drop> openWrapper(ByteView stored) {
    const auto inner = unwrapEnvelope(stored);
    if (const auto* drop = std::get_if<Drop>(&inner))
        return *drop;
    return parseEnvelope(std::get<Bytes>(inner));
}

} // namespace

Result<Bytes> encodeDirectMessage(const crypto::Account& sender, const crypto::AccountId& recipient,
                                  const proto::Content& content, Random& random) {
    if (!recipient.isAccount())
        return fail(Code::Invalid, "A direct message can only go to an account.");
    if (content.sigtimestamp() == 0)
        return fail(Code::Invalid, "A message to be sent has no time.");
    const auto plain = encodeContent(content);
    if (!plain)
        return plain.error();
    auto box = sealMessage(sender, recipient.x25519(), pad(*plain), random);
    if (!box)
        return box.error();
    Envelope envelope;
    envelope.timestampMs = content.sigtimestamp();
    envelope.content = std::move(*box);
    // Clients with the paid feature sign here; without the decoy everybody else could be told apart (04
    // §2.8).
    envelope.proSig = crypto::decoySignature(random);
    Bytes stored = wrapEnvelope(encodeEnvelope(envelope));
    if (stored.size() > kLargestStoredMessage)
        return fail(Code::Invalid, "The message is too long to be sent.");
    return stored;
}

std::variant<DirectMessage, Drop> decodeDirectMessage(const crypto::Account& own, ByteView stored) {
    const auto wrapper = openWrapper(stored);
    if (const auto* drop = std::get_if<Drop>(&wrapper))
        return *drop;
    const auto& envelope = std::get<Envelope>(wrapper);
    if (envelope.timestampMs > std::uint64_t{std::numeric_limits<TimeMs>::max()})
        return Drop::BadEnvelope;

    const auto box = openMessage(own.x25519(), envelope.content);
    if (const auto* drop = std::get_if<Drop>(&box))
        return *drop;
    const auto& opened = std::get<OpenedBox>(box);
    const ByteView plain = unpad(opened.message);
    if (plain.empty())
        return Drop::Empty;
    auto content = parseContent(plain);
    if (!content)
        return Drop::BadContent;
    if (!timestampsAgree(envelope.timestampMs, *content))
        return Drop::TimestampMismatch;
    if (const auto drop = checkContent(*content, opened.sender, own.id()))
        return *drop;
    // Old clients left one of them out (04 §6.3).
    const std::uint64_t sent = envelope.timestampMs != 0 ? envelope.timestampMs : content->sigtimestamp();
    if (sent > std::uint64_t{std::numeric_limits<TimeMs>::max()})
        return Drop::BadContent;
    const Payload payload = payloadOf(*content);
    return DirectMessage{opened.sender, opened.senderKey, static_cast<TimeMs>(sent), payload,
                         std::move(*content)};
}

} // namespace sotto::wire
