#pragma once

#include "chat/chat_event.h"
#include "store/store.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <vector>

namespace sotto::chat {

/// A job to be made together with the rows that lead to it.
struct Errand {
    std::string_view kind; ///< static text
    std::uint32_t lane = 0;
    std::string state; ///< as the handler of this kind keeps it
};

/// What a list of updates comes to: rows, jobs, and the events to tell once they are committed.
struct Changes {
    store::Batch batch;
    std::vector<ChatEvent> events;
    std::vector<Errand> errands{};
    std::vector<store::JobNo> dropped{}; ///< jobs that are taken back
};

/// A working copy of the rows that a list of changes touches, read from the store on demand: later changes of
/// the same list see earlier ones. Nothing is written before take(). The first failed read makes take() fail.
/// References live as long as it does.
class Workspace {
public:
    Workspace(const store::Store& store, const crypto::AccountId& own) : store_(store), own_(own) {}

    const crypto::AccountId& own() const { return own_; }
    const store::Store& store() const { return store_; }

    /// The conversation with `id`, made when there is none, to be changed.
    store::pb::Conversation& conversation(const crypto::AccountId& id);
    /// Null when there is none.
    store::pb::Conversation* existing(const crypto::AccountId& id);
    store::pb::Conversation* existing(store::ConversationNo number);
    store::pb::Person& person(const crypto::AccountId& id);
    store::pb::Numbers& numbers();
    void countDrop(std::string_view reason);

    /// Null when there is none.
    const store::pb::Message* message(store::ConversationNo conversation, const crypto::AccountId& author,
                                      TimeMs timeMs, store::MessageKey* key = nullptr);
    const store::pb::Message* message(const store::MessageKey& key);
    /// The same, to be changed.
    store::pb::Message* edit(const store::MessageKey& key);
    /// A new message; its place follows from author and time. Updates the conversation's newest message.
    store::MessageKey add(store::pb::Conversation& conversation, const crypto::AccountId& author,
                          TimeMs timeMs, store::pb::Message message);
    void erase(const store::MessageKey& key);
    /// Gives an own message another time; returns its new place.
    store::MessageKey move(const store::MessageKey& key, TimeMs timeMs);

    /// Whether there is such a system line, which is found by its place since it has no index.
    bool hasSystem(store::ConversationNo conversation, const crypto::AccountId& author, TimeMs timeMs,
                   store::pb::Message::System system);

    /// Messages of others in the conversation after `afterMs`, counted up to 1000.
    std::uint32_t countUnread(store::ConversationNo conversation, TimeMs afterMs);
    /// Messages later than `afterMs` and not later than `upToMs`, of those that are `wanted`.
    std::vector<store::MessageKey> find(store::ConversationNo conversation, TimeMs afterMs, TimeMs upToMs,
                                        const std::function<bool(const store::pb::Message&)>& wanted);

    /// Rows that need no working copy.
    store::Batch& rows() { return rows_; }
    void note(ChatEvent event) { events_.push_back(std::move(event)); }
    void plan(Errand errand) { errands_.push_back(std::move(errand)); }
    void dropJob(store::JobNo number) { dropped_.push_back(number); }

    Result<Changes> take();

private:
    struct Entry {
        store::pb::Message message;
        bool added = false;
        bool changed = false;
        bool gone = false;
        bool hadFailed = false; ///< as it is stored
        bool counted = false;   ///< as unread, when it was read from the store or added
        std::optional<store::MessageKey> movedFrom{};
    };

    Entry* load(const store::MessageKey& key);
    store::MessageKey freePlace(store::ConversationNo conversation, const crypto::AccountId& author,
                                TimeMs timeMs);
    template <class T>
    T valueOr(Result<T> result, T otherwise);
    void noteNewest(store::pb::Conversation& conversation, const store::MessageKey& key);
    void writeMessages(Changes& changes);
    void countFailed();
    void recount();
    void unindexChanged();
    void refreshNewest(store::pb::Conversation& conversation);

    const store::Store& store_;
    crypto::AccountId own_;
    /// A row and its bytes as they were read, to write only what changed.
    template <class T>
    struct Held {
        T value;
        std::string before{};
    };
    std::map<crypto::AccountId, Held<store::pb::Conversation>> conversations_;
    std::map<crypto::AccountId, Held<store::pb::Person>> people_;
    std::map<store::MessageKey, Entry> messages_;
    std::set<store::ConversationNo> uncounted_; ///< whose newest message and unread count may be wrong
    std::optional<store::pb::Numbers> numbers_;
    std::optional<store::pb::Drops> drops_;
    std::map<store::ConversationNo, crypto::AccountId> byNumber_;
    std::map<std::tuple<store::ConversationNo, crypto::AccountId, TimeMs>, store::MessageKey> placed_;
    store::Batch rows_{store_.batch()};
    std::vector<ChatEvent> events_;
    std::vector<Errand> errands_;
    std::vector<store::JobNo> dropped_;
    std::optional<Error> error_;
};

/// The first dealing with `person`, of which the oldest counts.
void met(store::pb::Person& person, TimeMs timeMs);

/// Whether we deal or dealt with `person`, or decided about them: whom contact configs list (05 §12.2).
bool isPartner(const store::pb::Person& person);

/// The place of a message as it was first known here, which is what its outer id is made from.
store::MessageKey firstKey(const store::MessageKey& key, const store::pb::Message& message);

} // namespace sotto::chat
