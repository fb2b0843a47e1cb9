#include "client/client_core.h"

#include "backup/unfinished.h"
#include "client/network_records.h"
#include "crypto/encoding.h"
#include "store/atomic_file.h"
#include "store/migrations.h"
#include "store/profile_erasure.h"
#include "store/store_folder.h"

namespace sotto::client {
namespace {

constexpr const char* kDiskFull = "The disk is full. New messages wait on the network until there is space.";

/// An error with the same words for every reader of a profile that is not there.
Error noProfile() {
    return fail(Code::NotFound, "There is no profile here yet.");
}

} // namespace

Client::Core::Core(Environment environment, Profile profile, std::unique_ptr<PluginSet> plugins,
                   EventSink sink)
    : environment_(environment)
    , profile_(std::move(profile))
    , sink_(std::move(sink))
    , guard_(environment.loop, environment.random, environment.systemKeys)
    , time_(environment.clock)
    , plugins_(std::move(plugins))
    , feed_(environment.loop, [this](std::vector<Event> events) { sink_(std::move(events)); }) {
    time_.onChange([this](TimeMs offset) { plugins_->setClockOffset(offset); });
}

Result<void> Client::Core::prepareFolder(bool create) {
    auto folder = folderFor(profile_);
    if (!folder)
        return folder.error();
    folder_ = *folder;
    if (plugins_->amnesic())
        return {};
    if (!create && !store::Keystore::exists(folder_) && !store::erasurePending(folder_))
        return noProfile();
    if (auto made = store::makePrivateFolder(folder_); !made)
        return made;
    auto lock = store::ProfileLock::take(folder_);
    if (!lock)
        return lock.error();
    lock_ = std::move(*lock);
    auto finished =
        store::erasurePending(folder_) ? finishRemoval(create) : store::finishAdoption(folder_ / "store");
    if (!finished)
        lock_.reset();
    return finished;
}

/// An earlier run died while it erased the profile.
Result<void> Client::Core::finishRemoval(bool create) {
    auto erased = store::finishErasure(folder_);
    if (!erased || create)
        return erased;
    store::removeErasedFolder(folder_);
    return noProfile();
}

void Client::Core::open(OpenOptions options, Done<std::optional<Account>> done) {
    if (state_ != State::Closed)
        return done(fail(Code::Invalid, "The profile is open already."));
    if (auto prepared = prepareFolder(options.create); !prepared)
        return done(prepared.error());
    state_ = State::Opening;
    auto kept = std::make_shared<std::pair<OpenOptions, Done<std::optional<Account>>>>(std::move(options),
                                                                                       std::move(done));
    plugins_->startStorage(
        folder_ / "store",
        Done<plugin::Storage*>(lifetime_.bind([this, kept](Result<plugin::Storage*> storage) {
            storageStarted(std::move(kept->first), storage, std::move(kept->second));
        })));
}

void Client::Core::storageStarted(OpenOptions options, Result<plugin::Storage*> storage,
                                  Done<std::optional<Account>> done) {
    if (!storage)
        return giveUp(storage.error(), std::move(done));
    const bool fresh = !plugins_->amnesic() && !store::Keystore::exists(folder_);
    if (fresh) {
        const auto old = (*storage)->read(asBytes(store::kSchemaKey));
        if (!old || old->has_value())
            return giveUp(fail(Code::Corrupt, "The keystore of this profile is missing."), std::move(done));
    }
    if (plugins_->amnesic())
        return keystoreOpened(**storage, store::Keystore::inMemory(environment_.random), std::move(done));
    auto kept = std::make_shared<Done<std::optional<Account>>>(std::move(done));
    guard_.open(folder_, std::move(options.unlock), fresh,
                Done<store::Keystore>(
                    lifetime_.bind([this, kept, storage = *storage](const Result<store::Keystore>& keystore) {
                        keystoreOpened(*storage, keystore, std::move(*kept));
                    })));
}

void Client::Core::keystoreOpened(plugin::Storage& storage, const Result<store::Keystore>& keystore,
                                  Done<std::optional<Account>> done) {
    if (!keystore)
        return giveUp(keystore.error(), std::move(done));
    if (auto opened = openStore(storage, *keystore); !opened)
        return giveUp(opened.error(), std::move(done));
    state_ = State::Open;
    if (!engine_)
        return done(std::optional<Account>());
    auto account = this->account();
    done(account ? Result<std::optional<Account>>(std::optional(*account)) : account.error());
}

Result<void> Client::Core::openStore(plugin::Storage& storage, const store::Keystore& keystore) {
    auto opened = store::Store::open(storage, keystore.dataKey(), environment_.random);
    if (!opened)
        return opened.error();
    store_ = std::move(*opened);
    if (auto undone = backup::undoUnfinished(*store_); !undone)
        return undone;
    watchDamage();
    pluginStore_ = std::make_unique<store::PluginStore>(*store_);
    loadPluginSettings();
    const auto numbers = store_->numbers();
    if (!numbers)
        return numbers.error();
    if (numbers->has_clock_offset_ms())
        time_.set(numbers->clock_offset_ms());
    if (auto proxy = loadProxy(); !proxy)
        return proxy;
    return loadAccount();
}

Result<void> Client::Core::loadAccount() {
    accountLost_ = false;
    auto stored = store_->account();
    if (!stored && store::unreadable(stored.error())) {
        accountLost_ = true;
        return {};
    }
    if (!stored)
        return stored.error();
    if (!*stored)
        return {};
    auto account = crypto::Account::fromSeed(asBytes((*stored)->seed()));
    crypto::wipe(
        {reinterpret_cast<std::uint8_t*>((*stored)->mutable_seed()->data()), (*stored)->seed().size()});
    if (!account) {
        accountLost_ = true;
        return {};
    }
    return startEngine(std::move(*account));
}

Result<void> Client::Core::startEngine(crypto::Account account) {
    AccountEngine::Sinks sinks;
    sinks.events = [this](std::vector<chat::ChatEvent> events) { chatEvents(std::move(events)); };
    sinks.delivered = [this](const chat::Delivered& delivered) {
        lastRoute_ = SentVia{hopsOf(delivered.route), crypto::toHex(delivered.node), delivered.tries,
                             delivered.took.count()};
    };
    sinks.polled = [this](bool caughtUp) { polled(caughtUp); };
    sinks.fetched = [this](std::size_t fresh) { fetched(fresh); };
    sinks.account = [this] {
        if (auto changed = this->account())
            feed_.add(AccountChanged{std::move(*changed)});
    };
    sinks.storeTrouble = [this](const Error& error) {
        feed_.add(StoreTrouble{error.code, error.code == Code::Full ? kDiskFull : error.text});
    };
    sinks.drained = [this] { drained(); };
    // What had its time while nobody was here goes as soon as the engine is there, which is a change.
    indexer_ = std::make_unique<search::Indexer>(
        environment_.loop, *store_, [this](const search::Indexer::Progress& progress) {
            feed_.add(IndexChanged{progress.percent, progress.mending});
        });
    finder_ = std::make_unique<search::Finder>(
        environment_.loop, *store_,
        [this](store::ConversationNo number, std::uint32_t epoch) { indexer_->mend(number, epoch); });
    auto engine =
        AccountEngine::open({environment_.loop, environment_.clock, environment_.random, *store_, time_},
                            std::move(account), std::move(sinks));
    if (!engine)
        return engine.error();
    engine_ = std::move(*engine);
    views_ = std::make_unique<Views>(*store_, engine_->account().id());
    feed_.setViews(views_.get());
    indexer_->poke();
    scheduleBackups();
    applyOnline();
    return {};
}

void Client::Core::giveUp(Error error, Done<std::optional<Account>> done) {
    forgetSession();
    auto kept =
        std::make_shared<std::pair<Error, Done<std::optional<Account>>>>(std::move(error), std::move(done));
    plugins_->stop(Done<void>(lifetime_.bind([this, kept](const Result<void>&) {
        release();
        lock_.reset();
        state_ = State::Closed;
        kept->second(std::move(kept->first));
    })));
}

void Client::Core::online(Online mode, Done<void> done) {
    if (auto open = needOpen(); !open)
        return done(open);
    const bool resumed = online_ == Online::No && mode != Online::No;
    online_ = mode;
    if (transport_) {
        if (resumed || mode == Online::No)
            plugins_->setPaused(mode == Online::No);
        applyOnline();
        feed_.add(NetworkChanged{networkStatus()});
        return done({});
    }
    if (mode == Online::No)
        return done({});
    if (transportStarting_)
        return done(fail(Code::Invalid, "The transport is being started."));
    startTransport(std::move(done));
}

void Client::Core::startTransport(Done<void> done) {
    transportStarting_ = true;
    const bool paused = online_ == Online::No;
    plugins_->setPaused(paused);
    auto kept = std::make_shared<Done<void>>(std::move(done));
    plugins_->startRest(*pluginStore_,
                        Done<plugin::Transport*>(lifetime_.bind(
                            [this, kept, paused, session = session_](Result<plugin::Transport*> transport) {
                                if (session == session_ && transport && paused != (online_ == Online::No))
                                    plugins_->setPaused(!paused);
                                transportStarted(session, transport, std::move(*kept));
                            })));
}

void Client::Core::transportStarted(std::uint64_t session, Result<plugin::Transport*> transport,
                                    Done<void> done) {
    if (session != session_)
        return done(fail(Code::Cancelled, "The profile was closed meanwhile."));
    transportStarting_ = false;
    transportFailed_ = !transport.ok();
    if (!transport) {
        feed_.add(NetworkChanged{networkStatus()});
        return done(transport.error());
    }
    transport_ = *transport;
    transport_->watch(lifetime_.bind([this, session](const sdk::TransportStatus& status) {
        if (session == session_)
            statusChanged(status);
    }));
    applyOnline();
    done({});
}

void Client::Core::applyOnline() {
    if (!engine_ || !transport_)
        return;
    engine_->connect(*transport_);
    engine_->networkIs(status_.state() == sdk::TransportStatus::READY);
    // An account that is being deleted sends and fetches nothing more.
    engine_->run(online_ != Online::No && !removing_, online_ == Online::Full && !removing_);
}

/// What belongs to one opening, as far as it must go before the plugins stop.
void Client::Core::forgetSession() {
    ++session_;
    waiters_.clear();
    connectWaiters_.clear();
    drainWaiters_.clear();
    exporter_.reset();
    backupSchedule_.reset();
    backupJob_.reset();
    removing_.reset();
    resolver_.reset();
    previewer_.reset();
    finder_.reset();
    indexer_.reset();
    engine_.reset();
    // What is told is read from the store, whose plugin goes away next.
    feed_.flush();
    feed_.setViews(nullptr);
    transport_ = nullptr;
    transportStarting_ = false;
    transportFailed_ = false;
    online_ = Online::No;
    status_ = {};
    caughtUp_ = false;
    fetched_ = 0;
    lastPolledMs_ = 0;
    lastRoute_.reset();
}

void Client::Core::close(Done<void> done) {
    if (state_ != State::Open && state_ != State::Restoring)
        return done(fail(Code::Invalid, "The profile is not open."));
    auto kept = std::make_shared<Done<void>>(std::move(done));
    shutDown(Done<void>(lifetime_.bind([this, kept](Result<void> stopped) {
        lock_.reset();
        state_ = State::Closed;
        (*kept)(std::move(stopped));
    })));
}

/// Stops everything in order and lets go of the store, but not of the lock.
void Client::Core::shutDown(Done<void> done) {
    state_ = State::Closing;
    forgetSession();
    auto kept = std::make_shared<Done<void>>(std::move(done));
    plugins_->stop(Done<void>(lifetime_.bind([this, kept](Result<void> stopped) {
        release();
        (*kept)(std::move(stopped));
    })));
}

void Client::Core::release() {
    views_.reset();
    pluginStore_.reset();
    store_.reset();
}

} // namespace sotto::client
