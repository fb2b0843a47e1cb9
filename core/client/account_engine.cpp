#include "client/account_engine.h"

namespace sotto::client {

Result<std::unique_ptr<AccountEngine>> AccountEngine::open(Parts parts, crypto::Account account,
                                                           Sinks sinks) {
    std::unique_ptr<AccountEngine> engine(new AccountEngine(parts, std::move(account), std::move(sinks)));
    engine->queue_.onEmpty(engine->sinks_.drained);
    if (auto loaded = engine->queue_.load(); !loaded)
        return loaded.error();
    auto sync = sync::ConfigSync::open({parts.loop, parts.random, parts.store, parts.time, engine->committer_,
                                        engine->contactBook_, engine->configTimes_, engine->signer_},
                                       engine->account(), engine->sinks_.account);
    if (!sync)
        return sync.error();
    engine->sync_ = std::move(*sync);
    engine->cleaner_.start();
    return engine;
}

/// Every change may bring a message that disappears, one that somebody was seen typing, or something for the
/// other devices.
AccountEngine::Sinks AccountEngine::watched(Sinks sinks) {
    sinks.events = [this, told = std::move(sinks.events)](std::vector<chat::ChatEvent> events) {
        if (sync_)
            sync_->changed(events);
        told(typingWatch_.see(std::move(events)));
        cleaner_.reconsider();
    };
    return sinks;
}

AccountEngine::AccountEngine(Parts parts, crypto::Account account, Sinks sinks)
    : parts_(parts)
    , told_(sinks.events)
    , sinks_(watched(std::move(sinks)))
    , chat_(std::make_shared<const chat::DirectChat>(std::move(account)))
    , signer_(chat_->account().id(), chat_->account().ed25519().secret)
    , queue_(parts.loop, parts.clock, parts.random, parts.store, sinks_.storeTrouble)
    , typingWatch_(parts.loop, parts.store, parts.time, told_)
    , committer_(parts.store, queue_, sinks_.events)
    , outbound_(committer_, parts.time, chat_->account().id())
    , messageActions_(committer_, parts.time, parts.clock, chat_->account().id())
    , contactBook_(committer_, parts.time, chat_->account().id())
    , conversationBook_(committer_, parts.time, chat_->account().id())
    , inbound_(parts.loop, committer_, chat_, parts.time, configTimes_, chat_->account().id(),
               sinks_.storeTrouble)
    , cleaner_(parts.loop, committer_, parts.time, chat_->account().id()) {
}

void AccountEngine::connect(plugin::Transport& transport) {
    if (sendJobs_)
        return;
    const crypto::AccountId& own = chat_->account().id();
    sendJobs_ = std::make_unique<chat::SendJobs>(committer_, *chat_, transport, parts_.time, parts_.clock,
                                                 parts_.random, own, sinks_.delivered);
    sendJobs_->setOnline(online_);
    swarmJobs_ = std::make_unique<chat::SwarmJobs>(committer_, transport, parts_.time, signer_);
    for (const std::string_view kind : {chat::kSendJob, chat::kSyncJob, chat::kControlJob})
        queue_.handle(std::string(kind), *sendJobs_);
    queue_.handle(std::string(chat::kSwarmJob), *swarmJobs_);
    typing_ = std::make_unique<chat::TypingSender>(
        chat::TypingSender::Parts{parts_.loop, parts_.clock, parts_.random, parts_.store, parts_.time},
        *chat_, transport, own);
    sync_->connect(transport);
    poller_ = std::make_unique<chat::Poller>(
        chat::Poller::Parts{parts_.loop, parts_.random, parts_.store, transport, parts_.time, inbound_,
                            signer_, sync_.get()},
        chat_->feeds().front(), chat::Poller::Sinks{sinks_.polled, sinks_.fetched});
}

void AccountEngine::run(bool deliver, bool poll) {
    if (deliver)
        queue_.start();
    else
        queue_.pause();
    polls_ = poll;
    sync_->setOnline(online_ && polls_);
    if (!poller_)
        return;
    if (poll)
        poller_->start();
    else
        poller_->stop();
}

void AccountEngine::networkIs(bool up) {
    online_ = up;
    sync_->setOnline(online_ && polls_);
    if (sendJobs_)
        sendJobs_->setOnline(up);
    if (poller_)
        poller_->setOnline(up);
    if (!up)
        return;
    queue_.wake();
    if (poller_)
        poller_->pollNow();
}

} // namespace sotto::client
