#include "chat/content_builder.h"

#include "chat/expiry.h"
#include "wire/content.h"

namespace sotto::chat {
namespace {

using wire::proto::Content;

constexpr std::string_view kNameless = "Anonymous"; ///< 04 §9

Bytes serialized(const Content& content) {
    Bytes bytes(content.ByteSizeLong());
    content.SerializeWithCachedSizesToArray(bytes.data());
    return bytes;
}

void fill(wire::proto::Profile& out, const store::pb::Account& profile) {
    out.set_displayname(profile.name().empty() ? std::string(kNameless) : profile.name());
    if (profile.name_updated_s() > 0)
        out.set_lastprofileupdateseconds(profile.name_updated_s());
}

void fill(wire::proto::Quote& out, const store::pb::Quote& quote) {
    out.set_id(std::uint64_t(quote.time_ms()));
    if (const auto author = crypto::AccountId::fromBytes(asBytes(quote.author())))
        out.set_author(author->hex());
}

} // namespace

Bytes buildText(const crypto::AccountId& own, const crypto::AccountId& to, const store::pb::Message& message,
                const store::pb::Account& profile) {
    Content content;
    auto& data = *content.mutable_datamessage();
    data.set_body(message.body());
    if (message.has_quote())
        fill(*data.mutable_quote(), message.quote());
    if (to == own)
        data.set_synctarget(own.hex());
    else
        fill(*data.mutable_profile(), profile);
    const bool disappears = message.expiration_timer_s() > 0;
    const auto type =
        message.expiration_type() == kAfterRead ? Content::DELETE_AFTER_READ : Content::DELETE_AFTER_SEND;
    content.set_expirationtype(disappears ? type : Content::UNKNOWN);
    content.set_expirationtimer(message.expiration_timer_s());
    return serialized(content);
}

Bytes buildRequestResponse(const store::pb::Account& profile) {
    Content content;
    auto& response = *content.mutable_messagerequestresponse();
    response.set_isapproved(true);
    fill(*response.mutable_profile(), profile);
    return serialized(content);
}

std::optional<Bytes> buildSyncCopy(ByteView bytes, const crypto::AccountId& recipient) {
    Content content;
    if (!content.ParseFromArray(bytes.data(), int(bytes.size())) || !content.has_datamessage())
        return std::nullopt;
    auto& data = *content.mutable_datamessage();
    data.clear_profile();
    data.clear_profilekey();
    data.set_synctarget(recipient.hex());
    return serialized(content);
}

} // namespace sotto::chat
