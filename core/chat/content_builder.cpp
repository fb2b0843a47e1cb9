#include "chat/content_builder.h"

#include "chat/expiry.h"
#include "wire/content.h"

namespace sotto::chat {
namespace {

using wire::proto::Content;

constexpr std::string_view kNameless = "Anonymous"; ///< 04 §9
constexpr std::size_t kLongestUrl = 223;            ///< bytes, likewise
constexpr std::size_t kPictureKeySize = 32;

Bytes serialized(const Content& content) {
    Bytes bytes(content.ByteSizeLong());
    content.SerializeWithCachedSizesToArray(bytes.data());
    return bytes;
}

/// A profile that is newer and has no picture takes it away, so the one that another device of ours chose has
/// to go along.
template <class Message>
void share(Message& out, const store::pb::Account& account) {
    auto& profile = *out.mutable_profile();
    profile.set_displayname(account.name().empty() ? std::string(kNameless) : account.name());
    if (account.name_updated_s() > 0)
        profile.set_lastprofileupdateseconds(account.name_updated_s());
    const bool picture = !account.picture_url().empty() && account.picture_url().size() <= kLongestUrl &&
                         account.picture_key().size() == kPictureKeySize;
    if (!picture)
        return;
    profile.set_profilepicture(account.picture_url());
    out.set_profilekey(account.picture_key());
}

void fill(wire::proto::Quote& out, const store::pb::Quote& quote) {
    out.set_id(std::uint64_t(quote.time_ms()));
    if (const auto author = crypto::AccountId::fromBytes(asBytes(quote.author())))
        out.set_author(author->hex());
}

void fill(wire::proto::Preview& out, const store::pb::LinkPreview& preview) {
    out.set_url(preview.url());
    if (preview.has_title())
        out.set_title(preview.title());
}

void fill(wire::proto::CommunityInvitation& out, const store::pb::Invitation& invitation) {
    out.set_url(invitation.url());
    out.set_name(invitation.name());
}

/// 04 §10: both fields always, 0 when it stays.
void limitLife(Content& content, const Disappearing& disappearing) {
    const bool disappears = disappearing.seconds > 0;
    const auto type =
        disappearing.type == kAfterRead ? Content::DELETE_AFTER_READ : Content::DELETE_AFTER_SEND;
    content.set_expirationtype(disappears ? type : Content::UNKNOWN);
    content.set_expirationtimer(disappearing.seconds);
}

/// Whom it is for, and what that person may see of us.
void address(wire::proto::DataMessage& data, const crypto::AccountId& own, const crypto::AccountId& to,
             const store::pb::Account& profile) {
    if (to == own)
        data.set_synctarget(own.hex());
    else
        share(data, profile);
}

} // namespace

Bytes buildMessage(const crypto::AccountId& own, const crypto::AccountId& to,
                   const store::pb::Message& message, const store::pb::Account& profile) {
    Content content;
    auto& data = *content.mutable_datamessage();
    limitLife(content, {message.expiration_type(), message.expiration_timer_s()});
    if (message.kind() == store::pb::Message::SYSTEM) {
        data.set_flags(wire::proto::DataMessage::EXPIRATION_TIMER_UPDATE);
        if (to == own)
            data.set_synctarget(own.hex());
        return serialized(content);
    }
    if (!message.body().empty())
        data.set_body(message.body());
    if (message.has_quote())
        fill(*data.mutable_quote(), message.quote());
    if (message.has_preview())
        fill(*data.add_preview(), message.preview());
    if (message.has_invitation())
        fill(*data.mutable_communityinvitation(), message.invitation());
    address(data, own, to, profile);
    return serialized(content);
}

Bytes buildReaction(const crypto::AccountId& own, const crypto::AccountId& to, const ReactionTo& reaction,
                    const store::pb::Account& profile) {
    Content content;
    limitLife(content, reaction.disappearing);
    auto& data = *content.mutable_datamessage();
    address(data, own, to, profile);
    auto& out = *data.mutable_reaction();
    out.set_id(std::uint64_t(reaction.timeMs));
    out.set_author(reaction.author.hex());
    out.set_emoji(reaction.emoji);
    out.set_action(reaction.remove ? wire::proto::Reaction::REMOVE : wire::proto::Reaction::REACT);
    return serialized(content);
}

Bytes buildUnsend(const crypto::AccountId& author, TimeMs timeMs) {
    Content content;
    auto& request = *content.mutable_unsendrequest();
    request.set_timestamp(std::uint64_t(timeMs));
    request.set_author(author.hex());
    return serialized(content);
}

Bytes buildReceipt(std::span<const TimeMs> read) {
    Content content;
    auto& receipt = *content.mutable_receiptmessage();
    receipt.set_type(wire::proto::ReceiptMessage::READ);
    for (const TimeMs timeMs : read)
        receipt.add_timestamp(std::uint64_t(timeMs));
    return serialized(content);
}

Bytes buildTyping(bool on, TimeMs timeMs) {
    Content content;
    auto& typing = *content.mutable_typingmessage();
    typing.set_timestamp(std::uint64_t(timeMs));
    typing.set_action(on ? wire::proto::TypingMessage::STARTED : wire::proto::TypingMessage::STOPPED);
    return serialized(content);
}

Bytes buildMediaSaved(TimeMs timeMs, const Disappearing& disappearing) {
    Content content;
    // It shall outlive the message that it is about, so it never goes by the time of sending.
    limitLife(content, {kAfterRead, disappearing.seconds});
    auto& notice = *content.mutable_dataextractionnotification();
    notice.set_type(wire::proto::DataExtractionNotification::MEDIA_SAVED);
    notice.set_timestamp(std::uint64_t(timeMs));
    return serialized(content);
}

Bytes buildEndCall(const std::string& call, const Disappearing& disappearing) {
    Content content;
    auto& message = *content.mutable_callmessage();
    message.set_type(wire::proto::CallMessage::END_CALL);
    message.set_uuid(call);
    limitLife(content, {kAfterRead, disappearing.seconds}); // 04 §8.9: never by the time of sending
    return serialized(content);
}

Bytes buildRequestResponse(const store::pb::Account& profile) {
    Content content;
    auto& response = *content.mutable_messagerequestresponse();
    response.set_isapproved(true);
    share(response, profile);
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
