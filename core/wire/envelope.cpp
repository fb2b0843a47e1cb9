#include "wire/envelope.h"

#include "wire/proto_codec.h"

#include "session.pb.h"

namespace sotto::wire {

namespace {

constexpr std::size_t kIdDigits = 66;

bool isHex(std::string_view text) {
    return text.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

Bytes encodeComplete(const google::protobuf::MessageLite& message) {
    auto bytes = encodeProto(message);
    return std::move(bytes).value(); // the callers set every required field
}

} // namespace

Bytes encodeEnvelope(const Envelope& envelope) {
    proto::Envelope message;
    message.set_type(envelope.kind == EnvelopeKind::Group ? proto::Envelope::CLOSED_GROUP_MESSAGE
                                                          : proto::Envelope::SESSION_MESSAGE);
    message.set_timestamp(envelope.timestampMs);
    if (envelope.sourceDevice)
        message.set_sourcedevice(*envelope.sourceDevice);
    message.set_content(envelope.content.data(), envelope.content.size());
    if (envelope.proSig)
        message.set_prosig(envelope.proSig->data(), envelope.proSig->size());
    return encodeComplete(message);
}

std::variant<Envelope, Drop> parseEnvelope(ByteView bytes) {
    proto::Envelope message;
    if (!parseProto(message, bytes, kLargestReceivedMessage) || !message.has_timestamp() ||
        !message.has_content())
        return Drop::BadEnvelope;
    if (!message.source().empty() && (message.source().size() != kIdDigits || !isHex(message.source())))
        return Drop::BadSource;
    Envelope envelope;
    if (message.has_prosig()) {
        envelope.proSig = crypto::Signature::from(asBytes(message.prosig()));
        if (!envelope.proSig)
            return Drop::BadProSignature;
    }
    envelope.kind = message.type() == proto::Envelope::CLOSED_GROUP_MESSAGE ? EnvelopeKind::Group
                                                                            : EnvelopeKind::OneToOne;
    envelope.timestampMs = message.timestamp();
    envelope.content = toBytes(asBytes(message.content()));
    envelope.sourceDevice = message.has_sourcedevice() ? std::optional(message.sourcedevice()) : std::nullopt;
    return envelope;
}

Bytes wrapEnvelope(ByteView envelope) {
    proto::WebSocketMessage message;
    message.set_type(proto::WebSocketMessage::REQUEST);
    auto* request = message.mutable_request();
    // Present though empty: other clients write them so.
    request->set_verb("");
    request->set_path("");
    request->set_id(0);
    request->set_body(envelope.data(), envelope.size());
    return encodeComplete(message);
}

std::variant<Bytes, Drop> unwrapEnvelope(ByteView stored) {
    if (stored.size() > kLargestReceivedMessage)
        return Drop::TooLarge;
    proto::WebSocketMessage message;
    if (!parseProto(message, stored, kLargestReceivedMessage) || !message.request().has_body())
        return Drop::BadWrapper;
    return toBytes(asBytes(message.request().body()));
}

} // namespace sotto::wire
