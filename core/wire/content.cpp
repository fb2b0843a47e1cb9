#include "wire/content.h"

#include "wire/content_tidy.h"
#include "wire/envelope.h"
#include "wire/proto_codec.h"

#include <google/protobuf/io/coded_stream.h>
#include <google/protobuf/wire_format_lite.h>

#include <algorithm>
#include <array>

namespace sotto::wire {

namespace {

using crypto::AccountId;
using google::protobuf::internal::WireFormatLite;

constexpr std::array kDeadDataFields = {3, 5, 7, 104}; ///< 04 §2.4

std::optional<Drop> checkData(const proto::DataMessage& data, const AccountId& author, const AccountId& own) {
    if (data.flags() != 0 && data.flags() != proto::DataMessage::EXPIRATION_TIMER_UPDATE)
        return Drop::BadFlags;
    if (data.attachments_size() > kMostAttachments)
        return Drop::TooManyAttachments;
    if (!data.synctarget().empty() && author != own)
        return Drop::ForeignSyncTarget;
    // Also refuses the old groups of 04 §5.5, whose ids carry a mark in front.
    if (!data.synctarget().empty() && !AccountId::fromHex(data.synctarget()))
        return Drop::BadSyncTarget;
    return std::nullopt;
}

std::optional<Drop> checkUnsend(const proto::UnsendRequest& unsend, const AccountId& author,
                                const AccountId& own) {
    // Our own devices may take back what a peer wrote to us; the peer may not touch what we wrote.
    if (author == own)
        return std::nullopt;
    const auto claimed = AccountId::fromHex(unsend.author());
    return claimed && *claimed == author ? std::nullopt : std::optional(Drop::ForeignUnsend);
}

} // namespace

Payload payloadOf(const proto::Content& content) {
    if (content.has_datamessage())
        return Payload::Data;
    if (content.has_receiptmessage())
        return Payload::Receipt;
    if (content.has_typingmessage())
        return Payload::Typing;
    if (content.has_dataextractionnotification())
        return Payload::DataExtraction;
    if (content.has_unsendrequest())
        return Payload::Unsend;
    if (content.has_callmessage())
        return Payload::Call;
    if (content.has_messagerequestresponse())
        return Payload::RequestResponse;
    return Payload::None;
}

Result<Bytes> encodeContent(const proto::Content& content) {
    return encodeProto(content);
}

std::optional<proto::Content> parseContent(ByteView bytes) {
    proto::Content content;
    if (!parseProto(content, bytes, kLargestReceivedMessage))
        return std::nullopt;
    removeIncompleteParts(content);
    repairTexts(content);
    return content;
}

bool hasUnknownFields(const proto::DataMessage& data) {
    const std::string& fields = data.unknown_fields();
    google::protobuf::io::CodedInputStream input(reinterpret_cast<const std::uint8_t*>(fields.data()),
                                                 static_cast<int>(fields.size()));
    while (const std::uint32_t tag = input.ReadTag()) {
        const int number = WireFormatLite::GetTagFieldNumber(tag);
        const bool dead =
            std::find(kDeadDataFields.begin(), kDeadDataFields.end(), number) != kDeadDataFields.end();
        if (!dead)
            return true;
        if (!WireFormatLite::SkipField(&input, tag))
            return false;
    }
    return false;
}

bool timestampsAgree(std::uint64_t envelopeMs, const proto::Content& content) {
    return envelopeMs == 0 || content.sigtimestamp() == 0 || envelopeMs == content.sigtimestamp();
}

std::optional<Drop> checkContent(const proto::Content& content, const AccountId& author,
                                 const AccountId& own) {
    switch (payloadOf(content)) {
    case Payload::None:
        return Drop::NoPayload;
    case Payload::Data:
        return checkData(content.datamessage(), author, own);
    case Payload::Unsend:
        return checkUnsend(content.unsendrequest(), author, own);
    case Payload::Receipt:
    case Payload::Typing:
    case Payload::DataExtraction:
    case Payload::Call:
    case Payload::RequestResponse:
        break;
    }
    return std::nullopt;
}

} // namespace sotto::wire
