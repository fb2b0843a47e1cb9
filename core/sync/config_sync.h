#pragma once

#include "base/lifetime.h"
#include "base/loop.h"
#include "chat/config_times.h"
#include "chat/contact_book.h"
#include "chat/page_taker.h"
#include "sync/config_push.h"

#include <deque>
#include <functional>
#include <memory>
#include <set>
#include <span>

namespace sotto::sync {

/// Keeps what the devices of an account share in step (05): merges the configs that polls bring and brings
/// the store in line with them, writes into them what is decided here, and pushes them.
///
/// Between two calls the store says what the configs say, but for changes that changed() has told and that
/// are written within the second. After a restart everything is compared, so that no crash loses any. All on
/// [core]; merging happens on a worker.
class ConfigSync final : public chat::PageTaker {
public:
    struct Parts {
        Loop& loop;
        Random& random;
        store::Store& store;
        chat::NetworkTime& time;
        chat::Committer& committer;
        chat::ContactBook& contacts;
        chat::ConfigTimes& times; ///< kept up to date here
        const wire::StorageSigner& signer;
    };
    /// Name or picture of the account are others now.
    using AccountSink = std::function<void()>;

    /// The parts and the account outlive it. Fails when the store cannot be read.
    static Result<std::unique_ptr<ConfigSync>> open(Parts parts, const crypto::Account& account,
                                                    AccountSink accountSink);

    /// Once; `transport` outlives it.
    void connect(plugin::Transport& transport) { transport_ = &transport; }
    /// Whether there is a network that may be used. Nothing is pushed before a round has brought what other
    /// devices did meanwhile.
    void setOnline(bool online);

    /// What a commit changed here. Cheap.
    void changed(std::span<const chat::ChatEvent> events);
    /// The own name or a shared setting was changed here.
    void accountChanged();
    /// Whose conversation is being read. Once it is not any more, what another device deleted of it meanwhile
    /// goes here as well (05 §12.2).
    void show(const std::optional<crypto::AccountId>& id);

    /// Completes when everything that is decided here is stored on the network; with Code::Offline when it
    /// cannot be at present.
    void pushed(Done<void> done);
    /// What the network had was taken in, in this run or an earlier one.
    bool received() const;
    /// The network has all of it.
    bool stored() const;
    /// Groups of all kinds that the account is in; kept for other clients.
    std::size_t groups() const { return groups_; }

    bool takes(wire::Namespace nameSpace) const override;
    bool needsAll(wire::Namespace nameSpace) const override;
    void take(chat::RetrievedPage page, Done<chat::PageResult> done) override;
    std::vector<wire::MessageHash> kept() const override;
    void prolonged(const std::vector<wire::MessageHash>& asked, const wire::SwarmResult& result) override;
    void roundEnded(bool caughtUp) override;

private:
    struct Merging;

    ConfigSync(Parts parts, const crypto::Account& account, ConfigSet configs, AccountSink accountSink);

    /// Runs `task` now or, while a config is with the worker, afterwards.
    void whenFree(UniqueFunction<void()> task);
    void merge(std::shared_ptr<Merging> merging);
    Result<chat::PageResult> merged(Merging& merging);
    Result<void> adopt(chat::Workspace& work, Merging& merging);

    void forgetIfDeleted(const crypto::AccountId& id);
    void forgetDeleted();
    void noticeSoon();
    void writeLocal();
    void pull(const std::vector<crypto::AccountId>& ids);
    Result<void> save(chat::Changes changes);
    Result<void> save() { return save({parts_.store.batch(), {}}); }
    void tell();

    void pushSoon();
    void push();
    void pushEnded(const PushOutcome& outcome);
    void completeWaiters();

    Parts parts_;
    const crypto::Account& account_;
    crypto::AccountId own_;
    ConfigSet configs_;
    AccountSink accountSink_;
    plugin::Transport* transport_ = nullptr;
    bool busy_ = false; ///< a config is with the worker
    std::deque<UniqueFunction<void()>> waiting_;
    std::optional<crypto::AccountId> shown_; ///< being read
    std::set<crypto::AccountId> touched_;    ///< people whose rows may differ from the configs
    bool accountTouched_ = false;
    bool everythingTouched_ = true;
    bool swept_ = false; ///< what an earlier run left half deleted is gone
    bool online_ = false;
    bool caughtUp_ = false; ///< since there is a network
    std::unique_ptr<ConfigPush> push_;
    std::uint32_t failedPushes_ = 0;
    bool roundDue_ = false; ///< before the next push, since the last one failed
    bool pushPlanned_ = false;
    std::vector<Done<void>> waiters_;
    std::size_t groups_ = 0;
    Timer noticeTimer_;
    bool noticePlanned_ = false;
    Timer pushTimer_;
    Lifetime lifetime_;
};

} // namespace sotto::sync
