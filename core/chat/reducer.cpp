#include "chat/reducer.h"

#include "chat/expiry.h"
#include "chat/reading.h"
#include "chat/send_plan.h"
#include "chat/shared_activity.h"
#include "chat/system_lines.h"
#include "wire/message_hash.h"

#include <algorithm>

namespace sotto::chat {
namespace {

using crypto::AccountId;
using store::ConversationNo;
using store::MessageKey;
using store::pb::Message;

/// Where rows wait that may belong to any conversation: own unsends name none.
constexpr ConversationNo kAnyConversation{0};

constexpr std::string_view kSettled = "settled_by_config"; ///< 04 §6.6

TimeMs seenUntil(TimeMs stated, TimeMs now) {
    return std::clamp(stated, now + kShortestMemory, now + kLongestMemory);
}

/// How many rows of a limited space there are, with those of this very list. Counted in the store at most
/// once: a flood of such rows must not mean counting as often.
class Room {
public:
    Room(char space, std::size_t most) : space_(space), most_(most) {}

    bool empty(const store::Store& store) { return rows(store) == 0; }
    /// False when there are `most` already.
    bool takesOne(const store::Store& store, std::size_t most) {
        if (rows(store) >= most)
            return false;
        ++*rows_;
        return true;
    }

private:
    std::size_t rows(const store::Store& store) {
        if (!rows_) {
            const auto counted = store.count(space_, most_);
            rows_ = counted ? *counted : most_;
        }
        return *rows_;
    }

    char space_;
    std::size_t most_;
    std::optional<std::size_t> rows_;
};

class Reducer {
public:
    explicit Reducer(const ReduceContext& context) : context_(context), work_(context.store, context.own) {}

    Result<Changes> run(std::span<const Update> updates) {
        for (std::size_t i = 0; i < context_.forged; ++i)
            work_.countDrop("wrong_hash");
        for (const Update& update : updates)
            apply(update);
        if (unreadable_ > 0)
            work_.note(SomethingUnreadable{unreadable_});
        return work_.take();
    }

private:
    void apply(const Update& update) {
        if (update.origin)
            work_.rows().putSeen(context_.feed, wire::messageHashText(update.origin->hash),
                                 seenUntil(update.origin->expiresMs, context_.now));
        if (update.author && work_.person(*update.author).blocked())
            return work_.countDrop("blocked");
        if (const auto* dropped = std::get_if<Dropped>(&update.what))
            return drop(update, *dropped);
        if (!update.author)
            return;
        std::visit([&](const auto& what) { on(update, what); }, update.what);
    }

    void drop(const Update& update, const Dropped& dropped) {
        work_.countDrop(dropped.reason);
        if (!dropped.keep || !update.origin)
            return;
        ++unreadable_;
        // Strangers get half of the room, so that they cannot fill it.
        const bool friendly =
            update.author && (*update.author == context_.own || work_.person(*update.author).approved());
        if (!quarantine_.takesOne(context_.store, friendly ? kMostQuarantined : kMostQuarantined / 2))
            return;
        store::pb::Quarantined row;
        row.set_feed(toString(context_.feed.view()));
        row.set_payload(toString(update.origin->payload));
        row.set_reason(std::string(dropped.reason));
        row.set_expires_ms(update.origin->expiresMs);
        work_.rows().putQuarantined(context_.feed, wire::messageHashText(update.origin->hash), row);
    }

    void on(const Update&, const Dropped&) {}

    void on(const Update& update, const NewMessage& news) {
        const AccountId& author = *update.author;
        const bool own = author == context_.own;
        if (!own && !context_.requests && !work_.person(author).approved())
            return work_.countDrop("requests_off");
        if (isSettled(news.conversation, update.timeMs))
            return work_.countDrop(kSettled);
        if (!own && !isPartner(work_.person(author)) && !takesRequest())
            return work_.countDrop("too_many_requests");
        auto& conversation = work_.conversation(news.conversation);
        const ConversationNo number{conversation.number()};
        if (work_.message(number, author, update.timeMs))
            return work_.countDrop("duplicate");
        Message message;
        message.set_kind(news.kind);
        message.set_own(own);
        message.set_state(own ? Message::SENT : Message::RECEIVED);
        message.set_synced(own);
        message.set_body(news.body);
        if (news.quote)
            *message.mutable_quote() = *news.quote;
        for (const std::string& attachment : news.attachments)
            message.add_attachments(attachment);
        message.set_received_ms(context_.now);
        if (update.origin)
            noteOrigin(message, *update.origin);
        if (news.preview)
            *message.mutable_preview() = *news.preview;
        if (news.invitation)
            *message.mutable_invitation() = *news.invitation;
        message.set_extra(news.extra);
        const bool outlives = limitLife(message, news.disappearing, conversation, update);
        applyWaiting(kAnyConversation, conversation, author, update.timeMs, message);
        applyWaiting(number, conversation, author, update.timeMs, message);
        // Of a note that was taken back nothing stays (04 §8.6).
        if (message.kind() == Message::REMOVED && conversation.kind() == store::pb::Conversation::SELF)
            return;
        conversation.set_hidden(false);
        conversation.clear_deleted_elsewhere();
        const MessageKey key = work_.add(conversation, author, update.timeMs, std::move(message));
        if (outlives)
            planShortening(work_, {key});
        if (own)
            afterOwn(conversation, news.conversation, update.timeMs);
        else
            afterTheirs(conversation, author, update.timeMs);
    }

    /// Whether one more stranger may ask. Counted at most once, as with Room.
    bool takesRequest() {
        if (!requests_) {
            const auto people = context_.store.people();
            requests_ = people ? std::count_if(people->begin(), people->end(), asks) : kMostRequests;
        }
        if (*requests_ >= kMostRequests)
            return false;
        ++*requests_;
        return true;
    }

    static bool asks(const store::pb::Person& person) {
        return person.approved_me() && !person.approved() && !person.blocked();
    }

    /// Whether another device deleted or hid the conversation after the message was sent (04 §6.6).
    bool isSettled(const AccountId& id, TimeMs timeMs) {
        const bool self = id == context_.own;
        const TimeMs asOf = self ? context_.configs.profile : context_.configs.contacts;
        if (timeMs >= asOf - kConfigLead)
            return false;
        const auto* conversation = work_.existing(id);
        const bool hidden = conversation && conversation->hidden();
        return self ? hidden : hidden || !isPartner(work_.person(id));
    }

    /// Says how the message disappears; true when the network would keep it longer than we do, since it was
    /// read already.
    bool limitLife(Message& message, const Disappearing& disappearing,
                   const store::pb::Conversation& conversation, const Update& update) const {
        if (disappearing.seconds > 0) {
            message.set_expiration_type(disappearing.type);
            message.set_expiration_timer_s(disappearing.seconds);
        }
        const TimeMs nodeExpiry = update.origin ? update.origin->expiresMs : 0;
        const bool read = update.timeMs <= conversation.read_to_ms();
        message.set_expires_ms(expiryOnArrival(message, update.timeMs, nodeExpiry, context_.now, read));
        return read && !message.own() && disappearing.type == kAfterRead && message.expires_ms() < nodeExpiry;
    }

    static void noteOrigin(Message& message, const Incoming& origin) {
        message.set_hash(wire::messageHashText(origin.hash));
        message.set_size(origin.size);
        message.set_stored_until_ms(origin.expiresMs);
    }

    /// Another device of ours wrote: we have read up to there and accept the person (04 §6.8, §11).
    void afterOwn(store::pb::Conversation& conversation, const AccountId& other, TimeMs timeMs) {
        if (timeMs > conversation.read_to_ms())
            readElsewhere(work_, conversation, timeMs, context_.now);
        if (other != context_.own && !work_.person(other).approved())
            approve(other);
    }

    void approve(const AccountId& other) {
        work_.person(other).set_approved(true);
        met(work_.person(other), context_.now);
        work_.note(PersonTouched{other});
    }

    void afterTheirs(store::pb::Conversation& conversation, const AccountId& author, TimeMs timeMs) {
        if (timeMs > conversation.read_to_ms())
            conversation.set_unread(conversation.unread() + 1);
        // Muting something in the archive means that it stays there.
        if (conversation.archived() && conversation.muted_until_ms() <= context_.now)
            conversation.set_archived(false);
        met(work_.person(author), context_.now);
        acceptedBy(conversation, author, timeMs);
    }

    /// Writing to us means accepting us (04 §11).
    void acceptedBy(store::pb::Conversation& conversation, const AccountId& author, TimeMs timeMs) {
        auto& person = work_.person(author);
        if (person.approved_me())
            return;
        person.set_approved_me(true);
        work_.note(PersonTouched{author});
        if (!person.approved())
            return;
        Message row;
        row.set_kind(Message::SYSTEM);
        row.set_system(Message::REQUEST_ACCEPTED);
        row.set_received_ms(context_.now);
        work_.add(conversation, author, timeMs - 1, std::move(row));
    }

    void on(const Update& update, const RequestAccepted&) {
        auto& person = work_.person(*update.author);
        // Whoever was not asked would become a contact by saying so.
        if (!person.approved())
            return work_.countDrop("stranger");
        if (isSettled(*update.author, update.timeMs))
            return work_.countDrop(kSettled);
        auto* conversation = work_.existing(*update.author);
        if (conversation && !person.approved_me())
            conversation->set_hidden(false);
        if (conversation)
            return acceptedBy(*conversation, *update.author, update.timeMs);
        person.set_approved_me(true);
        work_.note(PersonTouched{*update.author});
    }

    /// Comes after what the same message says otherwise: somebody of whom nothing else stays leaves no name.
    void on(const Update& update, const NewProfile& profile) {
        auto& person = work_.person(*update.author);
        if (!work_.existing(*update.author) && !isPartner(person))
            return;
        const std::uint64_t current = person.profile_updated_s();
        const bool newer = profile.updatedS > current || (profile.updatedS == 0 && current == 0);
        if (!newer)
            return;
        if (!profile.name.empty())
            person.set_name(profile.name);
        person.set_picture_url(profile.pictureUrl);
        person.set_picture_key(profile.pictureKey);
        person.set_profile_updated_s(profile.updatedS);
        work_.note(PersonTouched{*update.author});
    }

    void on(const Update& update, const NewTimer& timer) {
        const bool settled = isSettled(timer.conversation, update.timeMs);
        tell(settled ? kSettled : addTimerChange(work_, update, timer, context_.now));
    }
    void on(const Update& update, const NewNotice& notice) {
        const bool settled = isSettled(*update.author, update.timeMs);
        tell(settled ? kSettled : addNotice(work_, update, notice, context_.now));
    }
    void on(const Update& update, const NewCall& call) {
        const bool settled = *update.author != context_.own && isSettled(*update.author, update.timeMs);
        tell(settled ? kSettled : noteCall(work_, update, call, context_.now));
    }

    /// Why it had no effect, if it had none.
    void tell(std::string_view dropped) {
        if (!dropped.empty())
            work_.countDrop(dropped);
    }

    void on(const Update& update, const NewTyping& typing) {
        const auto* conversation = work_.existing(*update.author);
        if (!conversation || !sharesActivity(*conversation, context_.showTyping) ||
            !work_.person(*update.author).approved())
            return;
        const TimeMs until = std::min(update.timeMs, context_.now) + kTypingShown;
        if (until > context_.now)
            work_.note(TypingSeen{*update.author, typing.on, until});
    }

    void on(const Update& update, const NewReaction& reaction) {
        store::pb::Waiting waiting;
        waiting.set_sender(toString(update.author->view()));
        waiting.set_time_ms(update.timeMs);
        waiting.set_emoji(reaction.emoji);
        waiting.set_remove(reaction.remove);
        auto* conversation = work_.existing(reaction.conversation);
        MessageKey key;
        const ConversationNo number{conversation ? ConversationNo{conversation->number()} : kAnyConversation};
        if (conversation && work_.message(number, reaction.targetAuthor, reaction.targetMs, &key))
            return reactTo(key, waiting);
        if (!conversation)
            waiting.set_conversation(toString(reaction.conversation.view()));
        keepWaiting(number, reaction.targetAuthor, reaction.targetMs, std::move(waiting));
    }

    void reactTo(const MessageKey& key, const store::pb::Waiting& reaction) {
        Message copy = *work_.message(key);
        if (applyReaction(copy, reaction.sender(), reaction.emoji(), reaction.remove()))
            *work_.edit(key) = std::move(copy);
    }

    void on(const Update& update, const NewReceipt& receipt) {
        const auto* conversation = work_.existing(*update.author);
        if (!conversation || !sharesActivity(*conversation, context_.showReceipts) ||
            !work_.person(*update.author).approved())
            return;
        const ConversationNo number{conversation->number()};
        for (const TimeMs timeMs : receipt.times) {
            MessageKey key;
            const Message* message = work_.message(number, context_.own, timeMs, &key);
            if (Message copy = message ? *message : Message(); message && applyReceipt(copy))
                *work_.edit(key) = std::move(copy);
            if (message)
                continue;
            store::pb::Waiting waiting;
            waiting.set_sender(toString(update.author->view()));
            waiting.set_time_ms(update.timeMs);
            waiting.set_receipt(true);
            keepWaiting(number, context_.own, timeMs, std::move(waiting));
        }
    }

    void on(const Update& update, const NewUnsend& unsend) {
        store::pb::Waiting waiting;
        waiting.set_sender(toString(update.author->view()));
        waiting.set_time_ms(update.timeMs);
        waiting.set_unsend(true);
        if (*update.author == context_.own)
            return ownUnsend(unsend, std::move(waiting));
        const auto* conversation = work_.existing(*update.author);
        const ConversationNo number{conversation ? ConversationNo{conversation->number()} : kAnyConversation};
        if (!conversation)
            waiting.set_conversation(waiting.sender());
        MessageKey key;
        if (conversation && work_.message(number, unsend.targetAuthor, unsend.targetMs, &key))
            takeBack(key, true);
        else
            keepWaiting(number, unsend.targetAuthor, unsend.targetMs, std::move(waiting));
    }

    /// A mark stays; the own swarm need not keep it either (04 §8.6). What somebody else wrote is taken back
    /// for us alone.
    void takeBack(const MessageKey& key, bool byAuthor) {
        const Message& message = *work_.message(key);
        if (message.kind() == Message::REMOVED && message.removed_for_all())
            return;
        planDeletion(message);
        applyRemoval(*work_.edit(key), byAuthor);
    }

    void planDeletion(const Message& message) {
        if (message.hash().empty() || (message.own() && !message.synced()))
            return;
        store::pb::SwarmJob job;
        job.add_hash(message.hash());
        work_.plan({kSwarmJob, 0, job.SerializeAsString()});
    }

    /// Our own devices do not say in which conversation, but only what we wrote ourselves can be in any.
    void ownUnsend(const NewUnsend& unsend, store::pb::Waiting waiting) {
        const bool anywhere = unsend.targetAuthor == context_.own;
        const auto* theirs = anywhere ? nullptr : work_.existing(unsend.targetAuthor);
        const std::uint32_t from = anywhere ? 1 : theirs ? theirs->number() : 0;
        const std::uint32_t to = anywhere ? work_.numbers().next_conversation() : from + 1;
        for (std::uint32_t number = from; number > 0 && number < to; ++number) {
            MessageKey key;
            const auto* found =
                work_.message(ConversationNo{number}, unsend.targetAuthor, unsend.targetMs, &key);
            const auto* conversation = found ? work_.existing(ConversationNo{number}) : nullptr;
            if (!conversation)
                continue;
            if (conversation->kind() == store::pb::Conversation::SELF)
                work_.erase(key);
            else
                takeBack(key, anywhere);
            return;
        }
        keepWaiting(kAnyConversation, unsend.targetAuthor, unsend.targetMs, std::move(waiting));
    }

    void keepWaiting(ConversationNo conversation, const AccountId& author, TimeMs timeMs,
                     store::pb::Waiting waiting) {
        if (!waiting_.takesOne(context_.store, roomFor(waiting)))
            return work_.countDrop("too_many_waiting");
        waiting.set_due_ms(context_.now + kWaitingTime);
        work_.rows().putWaiting(conversation, author, timeMs, waiting);
        keptRows_.push_back({conversation, author, timeMs, std::move(waiting)});
    }

    /// Strangers get half, as they do of what is put aside.
    std::size_t roomFor(const store::pb::Waiting& waiting) {
        const auto sender = AccountId::fromBytes(asBytes(waiting.sender()));
        const bool friendly = sender && (*sender == context_.own || work_.person(*sender).approved());
        return friendly ? kMostWaiting : kMostWaiting / 2;
    }

    void applyWaiting(ConversationNo waitsIn, const store::pb::Conversation& conversation,
                      const AccountId& author, TimeMs timeMs, Message& message) {
        if (waiting_.empty(context_.store))
            return;
        std::vector<store::pb::Waiting> due;
        const auto take = [&](const store::pb::Waiting& waiting) {
            const bool here = !waiting.has_conversation() || waiting.conversation() == conversation.id();
            if (here)
                due.push_back(waiting);
            return here;
        };
        if (auto stored = context_.store.waitingFor(waitsIn, author, timeMs))
            for (const store::StoredWaiting& row : *stored)
                if (take(row.value))
                    work_.rows().eraseRaw(row.rowKey);
        // Those of this very list are not in the store yet; their rows go when they are due.
        for (const Kept& row : keptRows_)
            if (row.conversation == waitsIn && row.author == author && row.timeMs == timeMs)
                take(row.value);
        std::stable_sort(due.begin(), due.end(),
                         [](const auto& a, const auto& b) { return a.time_ms() < b.time_ms(); });
        for (const store::pb::Waiting& waiting : due)
            applyOne(message, waiting);
    }

    void applyOne(Message& message, const store::pb::Waiting& waiting) {
        if (waiting.receipt()) {
            applyReceipt(message);
        } else if (waiting.unsend()) {
            planDeletion(message);
            applyRemoval(message, message.own() == (waiting.sender() == toString(context_.own.view())));
        } else {
            applyReaction(message, waiting.sender(), waiting.emoji(), waiting.remove());
        }
    }

    struct Kept {
        ConversationNo conversation;
        AccountId author;
        TimeMs timeMs;
        store::pb::Waiting value;
    };

    const ReduceContext& context_;
    Workspace work_;
    std::vector<Kept> keptRows_;
    Room quarantine_{'q', kMostQuarantined};
    Room waiting_{'u', kMostWaiting};
    std::optional<std::size_t> requests_;
    std::uint64_t unreadable_ = 0;
};

} // namespace

Result<Changes> reduce(const ReduceContext& context, std::span<const Update> updates) {
    return Reducer(context).run(updates);
}

} // namespace sotto::chat
