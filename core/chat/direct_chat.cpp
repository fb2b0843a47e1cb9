#include "chat/direct_chat.h"

#include "base/text.h"
#include "chat/expiry.h"
#include "crypto/display_name.h"
#include "preview/link_finder.h"
#include "wire/direct_message.h"

namespace sotto::chat {
namespace {

using crypto::AccountId;
using wire::proto::Content;
using wire::proto::DataMessage;

constexpr std::chrono::seconds kPeriod{5};
/// Longest text shown, in code points (04 §6.8).
constexpr std::size_t kLongestBody = 10'000;
constexpr std::size_t kLongestUrl = 223;         ///< bytes (04 §9)
constexpr std::size_t kLongestEmoji = 64;        ///< bytes; one emoji with all its joiners is shorter
constexpr std::size_t kLongestCallId = 64;       ///< bytes; a UUID has 36
constexpr std::size_t kLongestLink = 4096;       ///< bytes (04 §7)
constexpr std::size_t kLongestTitleShown = 1000; ///< code points
constexpr int kMostInReceipt = 1000;
constexpr std::uint32_t kVoiceFlag = 1;
/// The year 10000: later times are nonsense and would overflow arithmetic.
constexpr std::uint64_t kLatestTime = 253'402'300'800'000;
/// Seconds are below this, milliseconds above (04 §9).
constexpr std::uint64_t kSecondsLimit = 100'000'000'000;

/// Collects what one message leads to.
class Reader {
public:
    Reader(const AccountId& own, const wire::DirectMessage& message, const Incoming& incoming)
        : own_(own)
        , message_(message)
        , incoming_(incoming) {}

    std::vector<Update> read() {
        if (message_.sentMs <= 0 || std::uint64_t(message_.sentMs) > kLatestTime)
            drop("bad_time");
        else
            dispatch();
        return std::move(updates_);
    }

private:
    void dispatch() {
        const Content& content = message_.content;
        switch (message_.payload) {
        case wire::Payload::Data:
            return data(content.datamessage());
        case wire::Payload::Unsend:
            return unsend(content.unsendrequest());
        case wire::Payload::RequestResponse:
            return response(content.messagerequestresponse());
        case wire::Payload::Receipt:
            return receipt(content.receiptmessage());
        case wire::Payload::Typing:
            return typing(content.typingmessage());
        case wire::Payload::Call:
            return call(content.callmessage());
        case wire::Payload::DataExtraction:
            return extraction(content.dataextractionnotification());
        case wire::Payload::None:
            return drop("no_payload");
        }
    }

    void data(const DataMessage& data) {
        if (data.has_groupupdatemessage())
            return drop("group_update", true);
        const auto conversation = conversationOf(data);
        if (!conversation)
            return drop("bad_sync_target");
        said(*conversation, data);
        profile(data.has_profile() ? &data.profile() : nullptr, data.profilekey());
    }

    void said(const AccountId& conversation, const DataMessage& data) {
        if (data.has_reaction())
            return reaction(conversation, data.reaction());
        if (data.flags() != 0)
            return add(NewTimer{conversation, lifeIn(conversation)});
        // What only a later version can show is shown as something unknown.
        const bool visible = !data.body().empty() || data.attachments_size() > 0 || data.has_quote() ||
                             data.has_communityinvitation() || wire::hasUnknownFields(data);
        if (!visible)
            return drop("empty");
        text(conversation, data);
    }

    std::optional<AccountId> conversationOf(const DataMessage& data) const {
        if (message_.sender != own_)
            return message_.sender;
        if (data.synctarget().empty())
            return own_;
        auto target = AccountId::fromHex(data.synctarget());
        if (!target || !target->isAccount())
            return std::nullopt;
        return *target;
    }

    void text(const AccountId& conversation, const DataMessage& data) {
        NewMessage message{conversation, kindOf(data)};
        message.body = std::string(firstCodePoints(data.body(), kLongestBody));
        if (data.has_quote())
            message.quote = quoteOf(data.quote());
        for (const auto& attachment : data.attachments())
            message.attachments.push_back(attachment.SerializeAsString());
        message.disappearing = lifeIn(conversation);
        message.preview = previewOf(data);
        if (message.kind == store::pb::Message::INVITATION)
            message.invitation = invitationOf(data.communityinvitation());
        if (message.kind == store::pb::Message::UNKNOWN)
            message.extra = extraOf(data);
        add(std::move(message));
    }

    /// 04 §10: no timer without a type, notes to self disappear after sending, others by one of two types.
    Disappearing lifeIn(const AccountId& conversation) const {
        const Content& content = message_.content;
        if (content.expirationtimer() == 0 || content.expirationtype() == Content::UNKNOWN)
            return {};
        const bool note = conversation == own_;
        const bool afterSend = note || content.expirationtype() == Content::DELETE_AFTER_SEND;
        return {afterSend ? kAfterSend : kAfterRead, content.expirationtimer()};
    }

    static std::string extraOf(DataMessage data) {
        data.clear_quote();
        data.clear_profile();
        data.clear_profilekey();
        data.clear_synctarget();
        return data.SerializeAsString();
    }

    static bool invites(const DataMessage& data) {
        return data.has_communityinvitation() && !data.communityinvitation().url().empty() &&
               data.communityinvitation().url().size() <= kLongestLink &&
               !data.communityinvitation().name().empty();
    }

    static store::pb::Message::Kind kindOf(const DataMessage& data) {
        if (data.attachments_size() > 0) {
            const bool voice = data.attachments_size() == 1 && (data.attachments(0).flags() & kVoiceFlag);
            return voice ? store::pb::Message::VOICE : store::pb::Message::ATTACHMENT;
        }
        if (invites(data))
            return store::pb::Message::INVITATION;
        return data.body().empty() ? store::pb::Message::UNKNOWN : store::pb::Message::TEXT;
    }

    static store::pb::Invitation invitationOf(const wire::proto::CommunityInvitation& invitation) {
        store::pb::Invitation stored;
        stored.set_url(invitation.url());
        stored.set_name(std::string(firstCodePoints(invitation.name(), kLongestTitleShown)));
        return stored;
    }

    /// 04 §6.8.5: one whose link is in the text and that has something to show.
    static std::optional<store::pb::LinkPreview> previewOf(const DataMessage& data) {
        for (const auto& preview : data.preview()) {
            const bool sane = !preview.url().empty() && preview.url().size() <= kLongestLink &&
                              preview::hasLink(data.body(), preview.url());
            if (!sane || (preview.title().empty() && !preview.has_image()))
                continue;
            store::pb::LinkPreview stored;
            stored.set_url(preview.url());
            stored.set_title(std::string(firstCodePoints(preview.title(), kLongestTitleShown)));
            if (preview.has_image())
                stored.set_image(preview.image().SerializeAsString());
            return stored;
        }
        return std::nullopt;
    }

    static std::optional<store::pb::Quote> quoteOf(const wire::proto::Quote& quote) {
        const auto author = AccountId::fromHex(quote.author());
        if (!author || quote.id() == 0 || quote.id() > kLatestTime)
            return std::nullopt;
        store::pb::Quote stored;
        stored.set_author(toString(author->view()));
        stored.set_time_ms(TimeMs(quote.id()));
        return stored;
    }

    void reaction(const AccountId& conversation, const wire::proto::Reaction& reaction) {
        const auto author = AccountId::fromHex(reaction.author());
        const bool sane = author && reaction.id() != 0 && reaction.id() <= kLatestTime &&
                          reaction.emoji().size() <= kLongestEmoji && isOneCharacter(reaction.emoji());
        if (!sane)
            return drop("bad_reaction");
        add(NewReaction{conversation, *author, TimeMs(reaction.id()), reaction.emoji(),
                        reaction.action() == wire::proto::Reaction::REMOVE});
    }

    void unsend(const wire::proto::UnsendRequest& request) {
        const auto author = AccountId::fromHex(request.author());
        if (!author || request.timestamp() == 0 || request.timestamp() > kLatestTime)
            return drop("bad_unsend");
        add(NewUnsend{*author, TimeMs(request.timestamp())});
    }

    void response(const wire::proto::MessageRequestResponse& response) {
        if (!response.isapproved() || message_.sender == own_)
            return drop("bad_request_response");
        add(RequestAccepted{});
        profile(response.has_profile() ? &response.profile() : nullptr, response.profilekey());
    }

    void typing(const wire::proto::TypingMessage& typing) {
        if (message_.sender == own_ || typing.timestamp() != std::uint64_t(message_.sentMs))
            return drop("bad_typing");
        add(NewTyping{typing.action() == wire::proto::TypingMessage::STARTED});
    }

    void receipt(const wire::proto::ReceiptMessage& receipt) {
        NewReceipt news;
        for (const std::uint64_t time : receipt.timestamp())
            if (time > 0 && time <= kLatestTime && news.times.size() < kMostInReceipt)
                news.times.push_back(TimeMs(time));
        const bool sane = receipt.type() == wire::proto::ReceiptMessage::READ && !news.times.empty();
        if (!sane || message_.sender == own_)
            return drop("bad_receipt");
        add(std::move(news));
    }

    void extraction(const wire::proto::DataExtractionNotification& notice) {
        if (message_.sender == own_)
            return drop("bad_notice");
        const bool screenshot = notice.type() == wire::proto::DataExtractionNotification::SCREENSHOT;
        add(NewNotice{screenshot ? store::pb::Message::SCREENSHOT : store::pb::Message::MEDIA_SAVED,
                      lifeIn(message_.sender)});
    }

    /// Without calls of our own all that matters is that somebody calls, and that a device of ours took it
    /// (04 §8.9).
    void call(const wire::proto::CallMessage& call) {
        if (call.uuid().empty() || call.uuid().size() > kLongestCallId)
            return drop("bad_call");
        const bool own = message_.sender == own_;
        if (!own && call.type() == wire::proto::CallMessage::OFFER)
            return add(NewCall{NewCall::What::Offered, call.uuid(), lifeIn(message_.sender)});
        if (own && call.type() == wire::proto::CallMessage::ANSWER)
            return add(NewCall{NewCall::What::Answered, call.uuid()});
        if (own && call.type() == wire::proto::CallMessage::END_CALL)
            return add(NewCall{NewCall::What::Ended, call.uuid()});
        drop("call");
    }

    void profile(const wire::proto::Profile* profile, const std::string& key) {
        if (!profile || message_.sender == own_)
            return;
        NewProfile update;
        update.name = crypto::receivedName(profile->displayname());
        const bool picture = !profile->profilepicture().empty() &&
                             profile->profilepicture().size() <= kLongestUrl && key.size() == 32;
        if (picture) {
            update.pictureUrl = profile->profilepicture();
            update.pictureKey = key;
        }
        update.updatedS = profile->lastprofileupdateseconds();
        if (update.updatedS >= kSecondsLimit)
            update.updatedS /= 1000;
        add(std::move(update));
    }

    template <class What>
    void add(What what) {
        Update update;
        update.author = message_.sender;
        update.timeMs = message_.sentMs;
        update.origin = Incoming{incoming_.hash, incoming_.expiresMs, {}, incoming_.size};
        update.what = std::move(what);
        updates_.push_back(std::move(update));
    }

    void drop(std::string_view reason, bool keep = false) {
        Update update;
        update.author = message_.sender;
        update.timeMs = message_.sentMs;
        update.origin = Incoming{incoming_.hash, incoming_.expiresMs, keep ? incoming_.payload : Bytes()};
        update.what = Dropped{reason, keep};
        updates_.push_back(std::move(update));
    }

    const AccountId& own_;
    const wire::DirectMessage& message_;
    const Incoming& incoming_;
    std::vector<Update> updates_;
};

/// Bytes that do not have the form we know may be of a form to come (chapter 10).
bool mayBeOfTheFuture(wire::Drop drop) {
    return drop == wire::Drop::BadWrapper || drop == wire::Drop::BadEnvelope ||
           drop == wire::Drop::BadContent || drop == wire::Drop::NoPayload;
}

} // namespace

std::vector<Feed> DirectChat::feeds() const {
    return {{account_.id(),
             {wire::kInboxNamespace, wire::kUserProfileNamespace, wire::kContactsNamespace,
              wire::kUserGroupsNamespace, wire::kConvoInfoNamespace},
             kPeriod}};
}

Result<Delivery> DirectChat::encode(const Outgoing& outgoing, Random& random) const {
    Content content;
    if (!content.ParseFromArray(outgoing.content.data(), int(outgoing.content.size())))
        return fail(Code::Internal, "A message to be sent cannot be understood.");
    content.set_sigtimestamp(std::uint64_t(outgoing.timeMs));
    auto payload = wire::encodeDirectMessage(account_, outgoing.recipient, content, random);
    if (!payload)
        return payload.error();
    return Delivery{outgoing.recipient, wire::kInboxNamespace, std::move(*payload), outgoing.timeMs,
                    outgoing.ttlMs};
}

std::vector<Update> DirectChat::decode(const Incoming& incoming) const {
    const auto decoded = wire::decodeDirectMessage(account_, incoming.payload);
    if (const auto* message = std::get_if<wire::DirectMessage>(&decoded))
        return Reader(account_.id(), *message, incoming).read();
    const wire::Drop drop = std::get<wire::Drop>(decoded);
    const bool keep = mayBeOfTheFuture(drop);
    Update update;
    update.origin = Incoming{incoming.hash, incoming.expiresMs, keep ? incoming.payload : Bytes()};
    update.what = Dropped{wire::dropName(drop), keep};
    return {std::move(update)};
}

} // namespace sotto::chat
