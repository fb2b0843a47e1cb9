#include "client/account_engine.h"

namespace sotto::client {

Result<std::unique_ptr<AccountEngine>> AccountEngine::open(Parts parts, crypto::Account account,
                                                           Sinks sinks) {
    std::unique_ptr<AccountEngine> engine(new AccountEngine(parts, std::move(account), std::move(sinks)));
    if (auto loaded = engine->queue_.load(); !loaded)
        return loaded.error();
    auto sync = sync::ConfigSync::open({parts.loop, parts.random, parts.store, parts.time,
                                        engine->contactBook_, engine->configTimes_, engine->signer_},
                                       engine->account(), {engine->sinks_.events, engine->sinks_.account});
    if (!sync)
        return sync.error();
    engine->sync_ = std::move(*sync);
    engine->cleaner_.start();
    return engine;
}

/// Every change may bring a message that disappears, or something for the other devices.
AccountEngine::Sinks AccountEngine::watched(Sinks sinks) {
    sinks.events = [this, told = std::move(sinks.events)](std::vector<chat::ChatEvent> events) {
        if (sync_)
            sync_->changed(events);
        told(std::move(events));
        cleaner_.reconsider();
    };
    return sinks;
}

AccountEngine::AccountEngine(Parts parts, crypto::Account account, Sinks sinks)
    : parts_(parts)
    , sinks_(watched(std::move(sinks)))
    , chat_(std::make_shared<const chat::DirectChat>(std::move(account)))
    , signer_(chat_->account().id(), chat_->account().ed25519().secret)
    , queue_(parts.loop, parts.clock, parts.random, parts.store, sinks_.storeTrouble)
    , outbound_(parts.store, queue_, parts.time, chat_->account().id(), sinks_.events)
    , contactBook_(parts.store, queue_, chat_->account().id(), sinks_.events)
    , conversationBook_(parts.store, parts.time, chat_->account().id(), sinks_.events)
    , inbound_(parts.loop, parts.store, chat_, parts.time, configTimes_, chat_->account().id(),
               {sinks_.events, sinks_.storeTrouble})
    , cleaner_(parts.loop, parts.store, parts.time, chat_->account().id(), sinks_.events) {
}

void AccountEngine::connect(plugin::Transport& transport) {
    if (sendJobs_)
        return;
    const crypto::AccountId& own = chat_->account().id();
    sendJobs_ = std::make_unique<chat::SendJobs>(parts_.store, queue_, *chat_, transport, parts_.time,
                                                 parts_.clock, parts_.random, own,
                                                 chat::SendJobs::Sinks{sinks_.events, sinks_.delivered});
    for (const std::string_view kind : {chat::kSendJob, chat::kSyncJob, chat::kControlJob})
        queue_.handle(std::string(kind), *sendJobs_);
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
    if (poller_)
        poller_->setOnline(up);
    if (!up)
        return;
    queue_.wake();
    if (poller_)
        poller_->pollNow();
}

} // namespace sotto::client
