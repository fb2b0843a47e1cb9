#include "mailbox_writer.h"

#include "crypto/sealed_box.h"
#include "wire/direct_message.h"
#include "wire/envelope.h"
#include "wire/padding.h"

namespace sotto::test {

MailboxWriter::MailboxWriter(crypto::AccountId recipient, std::size_t senders, std::uint8_t seed)
    : recipient_(std::move(recipient))
    , random_(seed) {
    for (std::size_t i = 0; i < senders; ++i)
        senders_.push_back(crypto::Account::create(random_));
}

Bytes MailboxWriter::encode(std::size_t sender, const crypto::AccountId& recipient, TimeMs timeMs,
                            const std::string& body) {
    wire::proto::Content content;
    content.set_sigtimestamp(std::uint64_t(timeMs));
    content.mutable_datamessage()->set_body(body);
    return wire::encodeDirectMessage(senders_.at(sender), recipient, content, random_).value();
}

Bytes MailboxWriter::text(std::size_t sender, TimeMs timeMs, const std::string& body) {
    return encode(sender, recipient_, timeMs, body);
}

Bytes MailboxWriter::replayed(ByteView good) {
    const auto inner = std::get<Bytes>(wire::unwrapEnvelope(good));
    auto envelope = std::get<wire::Envelope>(wire::parseEnvelope(inner));
    envelope.sourceDevice = envelope.sourceDevice.value_or(0) + 1;
    return wire::wrapEnvelope(wire::encodeEnvelope(envelope));
}

Bytes MailboxWriter::wronglySigned(TimeMs timeMs) {
    const auto& key = senders_.front().ed25519();
    Bytes inner = wire::pad(asBytes("forged"));
    const auto signature = crypto::sign(key.secret, inner); // without sender and recipient
    append(inner, key.publicKey.view());
    append(inner, signature.view());
    wire::Envelope envelope;
    envelope.timestampMs = std::uint64_t(timeMs);
    envelope.content = crypto::boxSeal(recipient_.x25519(), inner).value();
    return wire::wrapEnvelope(wire::encodeEnvelope(envelope));
}

Bytes MailboxWriter::forSomebodyElse(TimeMs timeMs) {
    return encode(0, senders_.back().id(), timeMs, "not for you");
}

Bytes MailboxWriter::malformed() {
    Bytes bytes(120);
    random_.fill(bytes);
    bytes.front() = 0xff; // never the start of a wrapper
    return bytes;
}

} // namespace sotto::test
