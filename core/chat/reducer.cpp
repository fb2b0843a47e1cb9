#include "chat/reducer.h"

#include "chat/expiry.h"
#include "chat/reading.h"
#include "wire/message_hash.h"

#include <algorithm>
#include <set>

namespace sotto::chat {
namespace {

using crypto::AccountId;
using store::ConversationNo;
using store::MessageKey;
using store::pb::Message;

/// Where rows wait that may belong to any conversation: own unsends name none.
constexpr ConversationNo kAnyConversation{0};

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
            return work_.countDrop("settled_by_config");
        auto& conversation = work_.conversation(news.conversation);
        used_.insert(news.conversation);
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
        message.set_expiration_type(news.expirationType);
        message.set_expiration_timer_s(news.expirationTimerS);
        message.set_extra(news.extra);
        const TimeMs nodeExpiry = update.origin ? update.origin->expiresMs : 0;
        const bool read = update.timeMs <= conversation.read_to_ms();
        message.set_expires_ms(expiryOnArrival(message, update.timeMs, nodeExpiry, context_.now, read));
        applyWaiting(kAnyConversation, conversation, author, update.timeMs, message);
        applyWaiting(number, conversation, author, update.timeMs, message);
        // Of a note that was taken back nothing stays (04 §8.6).
        if (message.kind() == Message::REMOVED && conversation.kind() == store::pb::Conversation::SELF)
            return;
        conversation.set_hidden(false);
        work_.add(conversation, author, update.timeMs, std::move(message));
        if (own)
            afterOwn(conversation, news.conversation, update.timeMs);
        else
            afterTheirs(conversation, author, update.timeMs);
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

    static void noteOrigin(Message& message, const Incoming& origin) {
        message.set_hash(wire::messageHashText(origin.hash));
        message.set_size(origin.size);
        message.set_stored_until_ms(origin.expiresMs);
    }

    /// Another device of ours wrote: we have read up to there and accept the person (04 §6.8, §11).
    void afterOwn(store::pb::Conversation& conversation, const AccountId& other, TimeMs timeMs) {
        if (timeMs > conversation.read_to_ms())
            markRead(work_, conversation, timeMs, context_.now);
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
        auto* conversation = work_.existing(*update.author);
        if (!conversation) {
            work_.person(*update.author).set_approved_me(true);
            return;
        }
        if (!work_.person(*update.author).approved_me())
            conversation->set_hidden(false);
        acceptedBy(*conversation, *update.author, update.timeMs);
    }

    void on(const Update& update, const NewProfile& profile) {
        auto& person = work_.person(*update.author);
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

    void on(const Update& update, const NewTyping& typing) {
        if (context_.showTyping && work_.person(*update.author).approved())
            work_.note(TypingSeen{*update.author, typing.on});
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
            return applyReaction(*work_.edit(key), waiting);
        if (!conversation)
            waiting.set_conversation(toString(reaction.conversation.view()));
        keepWaiting(number, reaction.targetAuthor, reaction.targetMs, std::move(waiting));
    }

    static void applyReaction(Message& message, const store::pb::Waiting& reaction) {
        if (message.kind() == Message::REMOVED)
            return;
        auto* all = message.mutable_reactions();
        auto entry = std::find_if(all->begin(), all->end(),
                                  [&](const auto& each) { return each.emoji() == reaction.emoji(); });
        if (reaction.remove()) {
            if (entry == all->end())
                return;
            auto* authors = entry->mutable_authors();
            authors->erase(std::remove(authors->begin(), authors->end(), reaction.sender()), authors->end());
            if (authors->empty())
                all->erase(entry);
            return;
        }
        if (entry == all->end()) {
            if (all->size() >= kMostReactions)
                return;
            auto* made = message.add_reactions();
            made->set_emoji(reaction.emoji());
            made->add_authors(reaction.sender());
            return;
        }
        const auto& authors = entry->authors();
        const bool known = std::find(authors.begin(), authors.end(), reaction.sender()) != authors.end();
        if (!known && authors.size() < kMostReactions)
            entry->add_authors(reaction.sender());
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
            applyUnsend(*work_.edit(key));
        else
            keepWaiting(number, unsend.targetAuthor, unsend.targetMs, std::move(waiting));
    }

    /// Our own devices do not say in which conversation.
    void ownUnsend(const NewUnsend& unsend, store::pb::Waiting waiting) {
        for (const AccountId& id : conversationIds()) {
            const auto* conversation = work_.existing(id);
            MessageKey key;
            if (!conversation || !work_.message(ConversationNo{conversation->number()}, unsend.targetAuthor,
                                                unsend.targetMs, &key))
                continue;
            if (conversation->kind() == store::pb::Conversation::SELF)
                work_.erase(key);
            else
                applyUnsend(*work_.edit(key));
            return;
        }
        keepWaiting(kAnyConversation, unsend.targetAuthor, unsend.targetMs, std::move(waiting));
    }

    /// Those in the store, and those that this list made.
    std::set<AccountId> conversationIds() const {
        std::set<AccountId> ids = used_;
        if (const auto stored = context_.store.conversations())
            for (const auto& conversation : *stored)
                if (const auto id = AccountId::fromBytes(asBytes(conversation.id())))
                    ids.insert(*id);
        return ids;
    }

    static void applyUnsend(Message& message) {
        message.set_kind(Message::REMOVED);
        message.clear_body();
        message.clear_quote();
        message.clear_reactions();
        message.clear_attachments();
        message.clear_extra();
    }

    void keepWaiting(ConversationNo conversation, const AccountId& author, TimeMs timeMs,
                     store::pb::Waiting waiting) {
        // So do people we have no conversation with.
        if (!waiting_.takesOne(context_.store, waiting.has_conversation() ? kMostWaiting / 2 : kMostWaiting))
            return work_.countDrop("too_many_waiting");
        waiting.set_due_ms(context_.now + kWaitingTime);
        work_.rows().putWaiting(conversation, author, timeMs, waiting);
        keptRows_.push_back({conversation, author, timeMs, std::move(waiting)});
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

    static void applyOne(Message& message, const store::pb::Waiting& waiting) {
        if (waiting.unsend())
            applyUnsend(message);
        else
            applyReaction(message, waiting);
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
    std::set<AccountId> used_; ///< conversations that messages came into
    Room quarantine_{'q', kMostQuarantined};
    Room waiting_{'u', kMostWaiting};
    std::uint64_t unreadable_ = 0;
};

} // namespace

Result<Changes> reduce(const ReduceContext& context, std::span<const Update> updates) {
    return Reducer(context).run(updates);
}

} // namespace sotto::chat
