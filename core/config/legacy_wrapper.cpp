#include "config/legacy_wrapper.h"

#include "wire/envelope.h"
#include "wire/message_box.h"
#include "wire/padding.h"
#include "wire/proto_codec.h"

#include "session.pb.h"

namespace sotto::config {

namespace {

constexpr std::uint8_t kTerminator = 0x80;
constexpr int kMaxWrappers = 2;

} // namespace

LegacyWrapper::LegacyWrapper(crypto::Account account, Kind kind) : account_(std::move(account)), kind_(kind) {
}

Result<Bytes> LegacyWrapper::wrap(std::int64_t seqno, ByteView sealed) const {
    wire::proto::Content content;
    auto& shared = *content.mutable_sharedconfigmessage();
    shared.set_kind(static_cast<wire::proto::SharedConfigMessage::Kind>(kind_));
    shared.set_seqno(seqno);
    shared.set_data(toString(sealed));
    auto text = wire::encodeProto(content);
    if (!text)
        return text;
    text->push_back(kTerminator);
    auto box = wire::sealMessageAgain(account_, account_.x25519().publicKey, *text);
    if (!box)
        return box;
    wire::Envelope envelope;
    envelope.timestampMs = 1;
    envelope.content = std::move(*box);
    envelope.sourceDevice.reset();
    return wire::wrapEnvelope(wire::encodeEnvelope(envelope));
}

Bytes LegacyWrapper::unwrap(ByteView message) const {
    Bytes current = toBytes(message);
    for (int i = 0; i < kMaxWrappers; ++i) {
        auto inner = unwrapOnce(current);
        if (!inner)
            break;
        current = std::move(*inner);
    }
    return current;
}

std::optional<Bytes> LegacyWrapper::unwrapOnce(ByteView message) const {
    const auto stored = wire::unwrapEnvelope(message);
    if (!std::holds_alternative<Bytes>(stored))
        return std::nullopt;
    const auto envelope = wire::parseEnvelope(std::get<Bytes>(stored));
    if (!std::holds_alternative<wire::Envelope>(envelope))
        return std::nullopt;
    const auto opened = wire::openMessage(account_.x25519(), std::get<wire::Envelope>(envelope).content);
    const auto* box = std::get_if<wire::OpenedBox>(&opened);
    if (!box || box->senderKey != account_.ed25519().publicKey)
        return std::nullopt;
    wire::proto::Content content;
    if (!wire::parseProto(content, wire::unpad(box->message), wire::kLargestReceivedMessage) ||
        !content.has_sharedconfigmessage())
        return std::nullopt;
    const auto& shared = content.sharedconfigmessage();
    if (!shared.has_data() || static_cast<int>(shared.kind()) != static_cast<int>(kind_))
        return std::nullopt;
    return toBytes(asBytes(shared.data()));
}

} // namespace sotto::config
