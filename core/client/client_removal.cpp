#include "client/client_core.h"

#include "store/profile_erasure.h"

namespace sotto::client {
namespace {

/// How long a removal waits for a connection before it gives up asking the network.
constexpr std::chrono::seconds kConnectPatience{60};

} // namespace

/// A removal under way.
struct Client::Core::Removing {
    RemovalRequest request;
    RemovalProgress progress;
    Done<Removal> done;
    Online before = Online::No; ///< what to go back to when the account stays
    std::unique_ptr<NetworkWipe> wipe{};
    Timer patience{};
};

void Client::Core::deleteAccount(const RemovalRequest& request, RemovalProgress progress,
                                 Done<Removal> done) {
    if (auto need = needAccount(); !need)
        return done(need.error());
    if (removing_)
        return done(fail(Code::Rejected, "The account is being deleted already."));
    removing_ = std::make_shared<Removing>(Removing{request, std::move(progress), std::move(done), online_});
    applyOnline();
    if (!request.everywhere)
        return eraseProfile({});
    // Whatever goes wrong with the network arrives here once: as the end of the wipe, or as no connection.
    removing_->patience = environment_.loop.after(kConnectPatience, lifetime_.bind([this] {
        networkWiped(fail(Code::Offline, "There was no connection to ask the network."));
    }));
    online(online_ == Online::No ? Online::Deliver : online_,
           Done<void>(lifetime_.bind([this](Result<void> started) {
               // One that is being started already serves as well.
               if (!started && !transportStarting_)
                   return networkWiped(started.error());
               connected(Done<void>(lifetime_.bind([this](Result<void> up) {
                   if (up)
                       wipeNetwork();
               })));
           })));
}

void Client::Core::wipeNetwork() {
    if (!removing_ || removing_->wipe)
        return;
    removing_->patience.cancel();
    removing_->wipe = std::make_unique<NetworkWipe>(
        *transport_, time_, engine_->signer(), std::move(removing_->progress),
        Done<NetworkWipe::Confirmed>(lifetime_.bind([this](Result<NetworkWipe::Confirmed> confirmed) {
            // Not within the wipe, which ends here.
            environment_.loop.post(lifetime_.bind([this, confirmed] { networkWiped(confirmed); }));
        })));
    removing_->wipe->start();
}

void Client::Core::networkWiped(Result<NetworkWipe::Confirmed> confirmed) {
    if (!removing_)
        return;
    Removal removal;
    if (confirmed) {
        removal.nodesConfirmed = confirmed->confirmed;
        removal.nodes = confirmed->nodes;
    }
    const bool all = confirmed && confirmed->confirmed == confirmed->nodes;
    if (all || removing_->request.evenIfUnconfirmed)
        return eraseProfile(removal);
    const auto removing = std::exchange(removing_, nullptr);
    online(removing->before, {});
    removing->done(confirmed ? Result<Removal>(removal) : Result<Removal>(confirmed.error()));
}

void Client::Core::eraseProfile(Removal removal) {
    const auto removing = std::exchange(removing_, nullptr);
    if (lock_) {
        const auto protection = store::Keystore::protection(folder_);
        if (auto begun = store::beginErasure(folder_); !begun) {
            online(removing->before, {});
            return removing->done(begun.error());
        }
        if (protection)
            guard_.forget(*protection);
    }
    removal.deleted = true;
    removing->wipe.reset();
    removing->patience.cancel();
    // Plugins that do not stop in order cannot keep what is to be erased.
    shutDown(Done<void>(lifetime_.bind([this, removing, removal](const Result<void>&) {
        struct Erasing {
            std::optional<store::ProfileLock> lock;
            Result<void> result{};
        };
        auto erasing = std::make_shared<Erasing>(Erasing{std::exchange(lock_, std::nullopt)});
        environment_.loop.work(
            [erasing, folder = folder_] {
                if (!erasing->lock)
                    return;
                erasing->result = store::finishErasure(folder);
                store::removeErasedFolder(folder);
                erasing->lock.reset();
            },
            lifetime_.bind([this, erasing, removing, removal] {
                state_ = State::Closed;
                removing->done(erasing->result ? Result<Removal>(removal) : erasing->result.error());
            }));
    })));
}

} // namespace sotto::client
