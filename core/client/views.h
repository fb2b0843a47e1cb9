#pragma once

#include "chat/workspace.h"
#include "client/types.h"
#include "store/store.h"

#include <optional>

namespace sotto::client {

/// Turns stored rows into what is shown. Reads the store; [core].
class Views {
public:
    Views(const store::Store& store, const crypto::AccountId& own) : store_(store), own_(own) {}

    static MessageId idOf(const store::MessageKey& first);
    static std::optional<store::MessageKey> firstKeyOf(const MessageId& id);
    /// Where the message is now. Code::Invalid for no id, Code::NotFound when it is not here.
    Result<store::MessageKey> find(const MessageId& id) const;

    Result<Message> message(const store::MessageKey& key) const;
    Result<std::vector<Message>> page(const crypto::AccountId& conversation,
                                      std::optional<store::MessageKey> before, std::size_t limit) const;
    /// Own messages that were not sent and are still here, conversation by conversation, newest first.
    Result<std::vector<Message>> failed() const;
    /// Oldest first, behind `after` or from the beginning; no messages at the end.
    struct Stretch {
        std::vector<Message> messages;
        std::optional<store::MessageKey> last; ///< where the next one begins
    };
    Result<Stretch> after(const crypto::AccountId& conversation, std::optional<store::MessageKey> after,
                          std::size_t limit) const;
    /// `first` and what follows it, oldest first.
    Result<std::vector<Message>> pageFrom(const crypto::AccountId& conversation,
                                          const store::MessageKey& first, std::size_t limit) const;
    /// The first at or after `timeMs`, else the last one.
    Result<std::optional<MessageId>> firstFrom(const crypto::AccountId& conversation, TimeMs timeMs) const;
    /// Oldest first, as far as they are still here.
    Result<std::vector<Message>> pinnedMessages(const crypto::AccountId& conversation) const;
    Result<std::optional<MessageId>> firstUnread(const crypto::AccountId& conversation) const;
    Result<Conversation> conversation(const crypto::AccountId& id) const;
    /// Those that are not hidden or have a draft, oldest activity first.
    Result<std::vector<Conversation>> conversations() const;
    Result<Contact> contact(const crypto::AccountId& id) const;
    /// Accepted or blocked people, by name.
    Result<std::vector<Contact>> contacts() const;
    /// What another person is called here: nickname, else the name they gave, else empty.
    std::string nameOf(const std::string& accountId) const;

private:
    Message show(const store::MessageKey& key, const store::pb::Message& message,
                 const store::pb::Conversation& conversation) const;
    std::optional<Draft> draftOf(const store::pb::Conversation& stored) const;
    Conversation show(const store::pb::Conversation& conversation) const;
    /// What is answered, as far as it is here.
    void showQuote(Message& message, const store::MessageKey& key, const store::pb::Quote& quote) const;
    std::vector<Mention> mentionsIn(const std::string& text) const;
    std::string ownName() const;
    store::pb::Person person(const crypto::AccountId& id) const;

    const store::Store& store_;
    crypto::AccountId own_;
};

} // namespace sotto::client
