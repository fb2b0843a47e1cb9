#include "client/client_core.h"

#include "crypto/encoding.h"
#include "crypto/pasted_text.h"

namespace sotto::client {

void Client::Core::chatEvents(std::vector<chat::ChatEvent> events) {
    feed_.add(std::move(events));
    indexer_->poke();
    // Not within the change itself: whoever is told may ask for more changes.
    if (!waiters_.empty())
        environment_.loop.post(lifetime_.bind([this] { checkWaiters(); }));
}

std::optional<Result<Message>> Client::Core::settled(const MessageId& id) const {
    const auto key = views_->find(id);
    if (!key)
        return key.error();
    auto message = views_->message(*key);
    if (!message)
        return message;
    const bool underWay = message->state == MessageState::Queued || message->state == MessageState::Sending;
    if (underWay)
        return std::nullopt;
    for (const store::StoredJob& stored : engine_->queue().jobs()) {
        store::pb::SendJob job;
        const bool copy = stored.job.kind() == chat::kSyncJob && stored.job.tries() == 0 &&
                          job.ParseFromString(stored.job.state());
        const auto& ref = job.message();
        if (copy &&
            store::MessageKey{store::ConversationNo{ref.conversation()}, ref.time_ms(), ref.n()} == *key)
            return std::nullopt;
    }
    return message;
}

void Client::Core::delivered(const MessageId& message, Done<Message> done) {
    if (auto need = needAccount(); !need)
        return done(need.error());
    waiters_.push_back({message, std::move(done)});
    checkWaiters();
}

void Client::Core::checkWaiters() {
    if (!engine_)
        return;
    for (auto waiter = waiters_.begin(); waiter != waiters_.end();) {
        auto result = settled(waiter->message);
        if (!result) {
            ++waiter;
            continue;
        }
        auto done = std::move(waiter->done);
        waiter = waiters_.erase(waiter);
        done(std::move(*result));
    }
}

Result<SyncStatus> Client::Core::syncStatus() const {
    if (auto need = needAccount(); !need)
        return need.error();
    const sync::ConfigSync& sync = engine_->sync();
    return SyncStatus{sync.received(), sync.stored(), sync.groups()};
}

void Client::Core::synced(Done<void> done) {
    if (auto need = needAccount(); !need)
        return done(need);
    engine_->sync().pushed(std::move(done));
}

void Client::Core::drained(Done<void> done) {
    if (auto need = needAccount(); !need)
        return done(need);
    if (engine_->queue().jobs().empty())
        return done({});
    drainWaiters_.push_back(std::move(done));
}

void Client::Core::drained() {
    for (Done<void>& done : std::exchange(drainWaiters_, {}))
        done({});
}

void Client::Core::connected(Done<void> done) {
    if (auto open = needOpen(); !open)
        return done(open);
    if (status_.state() == sdk::TransportStatus::READY)
        return done({});
    connectWaiters_.push_back(std::move(done));
}

void Client::Core::resolve(const std::string& name, Done<std::string> done) {
    if (auto open = needOpen(); !open)
        return done(open.error());
    if (!crypto::lookupName(name))
        return done(fail(Code::Invalid, "This cannot be a name."));
    if (!transport_ || online_ == Online::No)
        return done(fail(Code::Offline, "There is no connection."));
    if (!resolver_)
        resolver_ = std::make_unique<NameResolver>(environment_.loop, *transport_);
    auto kept = std::make_shared<Done<std::string>>(std::move(done));
    resolver_->resolve(name, Done<crypto::AccountId>([kept](Result<crypto::AccountId> account) {
                           (*kept)(account ? Result<std::string>(account->hex()) : account.error());
                       }));
}

void Client::Core::network(Done<NetworkStatus> done) {
    if (auto open = needOpen(); !open)
        return done(open.error());
    NetworkStatus status = networkStatus();
    if (!engine_ || !transport_ || status.state != NetworkState::Ready)
        return done(std::move(status));
    auto kept =
        std::make_shared<std::pair<NetworkStatus, Done<NetworkStatus>>>(std::move(status), std::move(done));
    transport_->members(engine_->account().id().view(),
                        Done<sdk::Members>([kept](Result<sdk::Members> members) {
                            if (members)
                                for (const auto& node : members->nodes())
                                    kept->first.swarm.push_back({node.ip(), std::uint16_t(node.https_port()),
                                                                 crypto::toHex(asBytes(node.ed25519()))});
                            kept->second(std::move(kept->first));
                        }));
}

} // namespace sotto::client
