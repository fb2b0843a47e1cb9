#pragma once

#include "chat/cleaner.h"
#include "chat/contact_book.h"
#include "chat/conversation_book.h"
#include "chat/direct_chat.h"
#include "chat/inbound.h"
#include "chat/message_actions.h"
#include "chat/outbound.h"
#include "chat/poller.h"
#include "chat/send_jobs.h"
#include "chat/swarm_jobs.h"
#include "chat/typing_sender.h"
#include "chat/typing_watch.h"
#include "jobs/job_queue.h"
#include "plugin/transport.h"
#include "store/store.h"
#include "sync/config_sync.h"

#include <functional>
#include <memory>

namespace sotto::client {

/// Everything that works for one account: queue, sending and receiving. Without a transport it only writes
/// things down; connect() gives it one. All on [core].
class AccountEngine {
public:
    struct Parts {
        Loop& loop;
        const Clock& clock;
        Random& random;
        store::Store& store;
        chat::NetworkTime& time;
    };
    struct Sinks {
        std::function<void(std::vector<chat::ChatEvent>)> events;
        std::function<void(const chat::Delivered&)> delivered;
        std::function<void(bool caughtUp)> polled;
        std::function<void(std::size_t fresh)> fetched;
        std::function<void()> account; ///< another device changed the name or picture
        std::function<void(const Error&)> storeTrouble;
        std::function<void()> drained; ///< nothing waits to go out any more
    };

    /// The parts outlive the engine. Fails when the store cannot be read.
    static Result<std::unique_ptr<AccountEngine>> open(Parts parts, crypto::Account account, Sinks sinks);

    const crypto::Account& account() const { return chat_->account(); }
    const wire::StorageSigner& signer() const { return signer_; }
    chat::Outbound& outbound() { return outbound_; }
    /// Null without a transport.
    chat::TypingSender* typing() { return typing_.get(); }
    chat::MessageActions& messageActions() { return messageActions_; }
    chat::ContactBook& contactBook() { return contactBook_; }
    chat::ConversationBook& conversationBook() { return conversationBook_; }
    jobs::JobQueue& queue() { return queue_; }
    sync::ConfigSync& sync() { return *sync_; }

    /// Once; `transport` outlives the engine.
    void connect(plugin::Transport& transport);
    /// Starts and stops what uses the transport.
    void run(bool deliver, bool poll);
    /// Whether there is a network. Getting one makes everything that waits due.
    void networkIs(bool up);

private:
    AccountEngine(Parts parts, crypto::Account account, Sinks sinks);
    Sinks watched(Sinks sinks);

    Parts parts_;
    chat::EventSink told_; ///< as the owner hears it, without what watches on the way
    Sinks sinks_;
    bool online_ = false; ///< there is a network
    bool polls_ = false;
    std::shared_ptr<const chat::DirectChat> chat_;
    wire::AccountSigner signer_;
    jobs::JobQueue queue_;
    chat::TypingWatch typingWatch_;
    chat::Committer committer_;
    chat::Outbound outbound_;
    chat::MessageActions messageActions_;
    chat::ContactBook contactBook_;
    chat::ConversationBook conversationBook_;
    chat::ConfigTimes configTimes_;
    std::unique_ptr<sync::ConfigSync> sync_;
    chat::Inbound inbound_;
    chat::Cleaner cleaner_;
    std::unique_ptr<chat::SendJobs> sendJobs_;
    std::unique_ptr<chat::SwarmJobs> swarmJobs_;
    std::unique_ptr<chat::TypingSender> typing_;
    std::unique_ptr<chat::Poller> poller_;
};

} // namespace sotto::client
