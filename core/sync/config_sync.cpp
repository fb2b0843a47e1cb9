#include "sync/config_sync.h"

#include "config/user_groups.h"
#include "jobs/job_queue.h"
#include "sync/local_changes.h"
#include "sync/remote_changes.h"

#include <algorithm>

namespace sotto::sync {
namespace {

using config::UserConfig;
using crypto::AccountId;
using namespace std::chrono_literals;

/// Changes come in flocks, e.g. while somebody reads.
constexpr auto kNoticeDelay = 500ms;
/// Lets a change be followed by others, and another device's be merged first (05 §10.1).
constexpr std::chrono::milliseconds kPushDelay = 3s;

/// Name of the counter.
std::string_view nameOf(config::Refusal refusal) {
    switch (refusal) {
    case config::Refusal::Closed:
        return "config_closed";
    case config::Refusal::Unknown:
        return "config_unknown";
    case config::Refusal::Unpacking:
        return "config_unpacking";
    case config::Refusal::Piece:
        return "config_piece";
    case config::Refusal::Document:
        break;
    }
    return "config_document";
}

} // namespace

/// A page on its way through the worker, which alone has the config meanwhile.
struct ConfigSync::Merging {
    chat::RetrievedPage page;
    UserConfig kind;
    Done<chat::PageResult> done;
    std::optional<config::Config> config{};
    config::Dict before{};
    std::vector<config::Incoming> incoming{}; ///< views of the page
    std::size_t forged = 0;
    TimeMs now = 0;
    config::MergeReport report{};
    TimeMs newestMs = 0; ///< as the node says, of what was understood

    void run() {
        if (incoming.empty())
            return;
        report = config->merge(incoming, now);
        const std::set<std::string> accepted(report.accepted.begin(), report.accepted.end());
        for (const wire::StoredMessage& message : page.messages)
            // No node may say that everything to come is older than the config.
            if (accepted.contains(wire::messageHashText(message.hash)))
                newestMs = std::max(newestMs, std::min(message.timestamp, now));
    }
};

Result<std::unique_ptr<ConfigSync>> ConfigSync::open(Parts parts, const crypto::Account& account,
                                                     AccountSink accountSink) {
    auto configs = ConfigSet::load(parts.store, account);
    if (!configs)
        return configs.error();
    std::unique_ptr<ConfigSync> sync(
        new ConfigSync(parts, account, std::move(*configs), std::move(accountSink)));
    sync->noticeSoon();
    return sync;
}

ConfigSync::ConfigSync(Parts parts, const crypto::Account& account, ConfigSet configs,
                       AccountSink accountSink)
    : parts_(parts)
    , account_(account)
    , own_(account.id())
    , configs_(std::move(configs))
    , accountSink_(std::move(accountSink)) {
    tell();
}

void ConfigSync::whenFree(UniqueFunction<void()> task) {
    if (busy_)
        waiting_.push_back(std::move(task));
    else
        task();
}

/// Lets others know what follows from the configs.
void ConfigSync::tell() {
    const config::UserGroups groups(configs_.of(UserConfig::UserGroups).config);
    groups_ = groups.groups().size() + groups.communities().size() + groups.legacyGroups().size();
    parts_.times.contacts = configs_.of(UserConfig::Contacts).newestMs;
    parts_.times.profile = configs_.of(UserConfig::UserProfile).newestMs;
}

/// The rows of the configs go with the changes.
Result<void> ConfigSync::save(chat::Changes changes) {
    configs_.save(changes.batch);
    if (changes.batch.empty() && changes.events.empty())
        return {};
    auto done = parts_.committer.commit(std::move(changes), store::Durable::No);
    if (done)
        return done;
    for (const UserConfig kind : config::kUserConfigs)
        configs_.of(kind).changed = true;
    return done;
}

// What other devices did

bool ConfigSync::takes(wire::Namespace nameSpace) const {
    return config::userConfigIn(nameSpace).has_value();
}

bool ConfigSync::needsAll(wire::Namespace nameSpace) const {
    const auto kind = config::userConfigIn(nameSpace);
    return kind && !configs_.of(*kind).known;
}

void ConfigSync::take(chat::RetrievedPage page, Done<chat::PageResult> done) {
    const auto kind = config::userConfigIn(page.nameSpace);
    if (!kind || page.messages.empty())
        return done(chat::PageResult{});
    auto merging = std::make_shared<Merging>(Merging{std::move(page), *kind, std::move(done)});
    whenFree([this, merging] { merge(merging); });
}

void ConfigSync::merge(std::shared_ptr<Merging> merging) {
    // Decisions made here take part in the merge.
    writeLocal();
    config::Config& config = configs_.of(merging->kind).config;
    const auto& current = config.currentHashes();
    for (const wire::StoredMessage& message : merging->page.messages) {
        const std::string hash = wire::messageHashText(message.hash);
        if (wire::messageHash(own_, merging->page.nameSpace, message.data) != message.hash)
            ++merging->forged;
        else if (std::find(current.begin(), current.end(), hash) == current.end())
            merging->incoming.push_back({hash, message.data});
    }
    merging->now = parts_.time.now();
    merging->before = config.data();
    merging->config.emplace(std::move(config));
    busy_ = true;
    parts_.loop.work([merging] { merging->run(); }, lifetime_.bind([this, merging] {
        busy_ = false;
        configs_.of(merging->kind).config = std::move(*merging->config);
        merging->done(merged(*merging));
        while (!busy_ && !waiting_.empty()) {
            auto task = std::move(waiting_.front());
            waiting_.pop_front();
            task();
        }
    }));
}

Result<chat::PageResult> ConfigSync::merged(Merging& merging) {
    chat::Workspace work(parts_.store, own_);
    if (auto adopted = adopt(work, merging); !adopted) {
        // Nothing is lost: the page is asked for again.
        if (auto stored = ConfigSet::load(parts_.store, account_))
            configs_ = std::move(*stored);
        return adopted.error();
    }
    tell();
    pushSoon();
    return chat::PageResult{merging.report.changed ? merging.report.accepted.size() : 0};
}

/// State, config and cursor change together or not at all.
Result<void> ConfigSync::adopt(chat::Workspace& work, Merging& merging) {
    HeldConfig& held = configs_.of(merging.kind);
    for (std::size_t i = 0; i < merging.forged; ++i)
        work.countDrop("wrong_hash");
    for (const auto& [hash, refusal] : merging.report.refused)
        work.countDrop(nameOf(refusal));
    RemoteChanges remote(work, configs_, parts_.time.now());
    remote.setShown(shown_);
    if (merging.report.changed) {
        held.newestMs = std::max(held.newestMs, merging.newestMs);
        held.changed = true;
        remote.apply(merging.kind, merging.before);
    }
    auto changes = work.take();
    if (!changes)
        return changes.error();
    const wire::StoredMessage& last = merging.page.messages.back();
    store::pb::Cursor cursor;
    cursor.set_hash(wire::messageHashText(last.hash));
    cursor.set_expires_ms(last.expiration);
    changes->batch.putCursor(merging.page.node, own_, merging.page.nameSpace, cursor);
    if (auto done = save(std::move(*changes)); !done)
        return done;
    if (remote.accountChanged())
        accountSink_();
    for (const AccountId& id : remote.removed())
        if (auto gone = parts_.contacts.forget(id); !gone)
            return gone;
    for (const AccountId& id : remote.hidden())
        if (auto gone = parts_.contacts.clearMessages(id); !gone)
            return gone;
    return {};
}

void ConfigSync::roundEnded(bool caughtUp) {
    if (!caughtUp)
        return;
    whenFree([this] {
        caughtUp_ = true;
        roundDue_ = false;
        for (const UserConfig kind : config::kUserConfigs) {
            HeldConfig& held = configs_.of(kind);
            everythingTouched_ = everythingTouched_ || !held.known;
            held.changed = held.changed || !held.known;
            held.known = true;
        }
        writeLocal();
        pushSoon();
    });
}

std::vector<wire::MessageHash> ConfigSync::kept() const {
    std::vector<wire::MessageHash> hashes;
    if (busy_)
        return hashes;
    for (const UserConfig kind : config::kUserConfigs)
        for (const std::string& text : configs_.of(kind).config.activeHashes())
            if (const auto hash = wire::messageHashFromText(text))
                hashes.push_back(*hash);
    return hashes;
}

/// 05 §10.3: what no member has any more is stored again, unless something newer took its place.
void ConfigSync::prolonged(const std::vector<wire::MessageHash>& asked, const wire::SwarmResult& result) {
    if (result.confirmed() == 0)
        return;
    std::set<std::string> gone;
    for (const wire::MessageHash& hash : asked)
        gone.insert(wire::messageHashText(hash));
    for (const wire::MemberResult& member : result.members) {
        if (member.state != wire::MemberState::Confirmed)
            continue;
        for (const wire::MessageHash& hash : member.changed)
            gone.erase(wire::messageHashText(hash));
        for (const auto& [hash, expiry] : member.unchanged)
            gone.erase(wire::messageHashText(hash));
    }
    if (gone.empty())
        return;
    whenFree([this, gone = std::move(gone)] {
        for (const UserConfig kind : config::kUserConfigs)
            for (const std::string& hash : configs_.of(kind).config.currentHashes())
                configs_.of(kind).lost = configs_.of(kind).lost || gone.contains(hash);
        pushSoon();
    });
}

// What is decided here

void ConfigSync::changed(std::span<const chat::ChatEvent> events) {
    for (const chat::ChatEvent& event : events) {
        if (const auto* person = std::get_if<chat::PersonTouched>(&event))
            touched_.insert(person->id);
        else if (const auto* conversation = std::get_if<chat::ConversationTouched>(&event))
            touched_.insert(conversation->id);
    }
    if (!touched_.empty())
        noticeSoon();
}

void ConfigSync::accountChanged() {
    accountTouched_ = true;
    noticeSoon();
}

void ConfigSync::show(const std::optional<AccountId>& id) {
    const auto left = std::exchange(shown_, id);
    if (left && left != id)
        whenFree([this, id = *left] {
            if (shown_ != id)
                forgetIfDeleted(id);
        });
}

/// Of somebody who was accepted meanwhile, nothing is deleted.
void ConfigSync::forgetIfDeleted(const AccountId& id) {
    chat::Workspace work(parts_.store, own_);
    auto* conversation = work.existing(id);
    if (!conversation || !conversation->deleted_elsewhere())
        return;
    // What fails stays out of the config and is tried again after the next start.
    if (!work.person(id).approved())
        return void(parts_.contacts.forget(id).ok());
    conversation->clear_deleted_elsewhere();
    if (auto changes = work.take())
        (void)save(std::move(*changes)).ok();
}

/// Those that an earlier run showed.
void ConfigSync::forgetDeleted() {
    const auto all = parts_.store.conversations();
    if (!all)
        return;
    for (const auto& each : *all)
        if (const auto id = AccountId::fromBytes(asBytes(each.id()));
            id && each.deleted_elsewhere() && shown_ != id)
            forgetIfDeleted(*id);
}

void ConfigSync::noticeSoon() {
    if (noticePlanned_)
        return;
    noticePlanned_ = true;
    noticeTimer_ = parts_.loop.after(kNoticeDelay, lifetime_.bind([this] {
        noticePlanned_ = false;
        whenFree([this] {
            if (!std::exchange(swept_, true))
                forgetDeleted();
            writeLocal();
            pushSoon();
        });
    }));
}

void ConfigSync::writeLocal() {
    const auto touched = std::exchange(touched_, {});
    const bool account = std::exchange(accountTouched_, false);
    const bool everything = std::exchange(everythingTouched_, false);
    if (touched.empty() && !account && !everything)
        return;
    LocalChanges local(parts_.store, own_, configs_, parts_.time.now());
    Result<void> written = everything ? local.everything() : account ? local.account() : Result<void>();
    for (const AccountId& id : touched)
        if (written && !everything && id.isAccount())
            written = local.person(id);
    if (written)
        written = local.pins();
    if (auto saved = save(); !written || !saved)
        everythingTouched_ = true;
    pull(local.unknown());
}

void ConfigSync::pull(const std::vector<AccountId>& ids) {
    if (ids.empty())
        return;
    chat::Workspace work(parts_.store, own_);
    RemoteChanges remote(work, configs_, parts_.time.now());
    for (const AccountId& id : ids)
        remote.person(id);
    if (auto changes = work.take())
        (void)save(std::move(*changes)).ok();
}

// To the network

void ConfigSync::setOnline(bool online) {
    online_ = online;
    caughtUp_ = caughtUp_ && online;
    roundDue_ = roundDue_ && online;
    if (!online)
        completeWaiters();
}

bool ConfigSync::received() const {
    return std::all_of(std::begin(config::kUserConfigs), std::end(config::kUserConfigs),
                       [this](UserConfig kind) { return configs_.of(kind).known; });
}

bool ConfigSync::stored() const {
    const bool written = touched_.empty() && !accountTouched_ && !everythingTouched_ && waiting_.empty();
    return written &&
           std::none_of(std::begin(config::kUserConfigs), std::end(config::kUserConfigs), [this](auto kind) {
               const HeldConfig& held = configs_.of(kind);
               return !held.known || held.config.needsPush() || held.lost;
           });
}

void ConfigSync::pushSoon() {
    if (pushPlanned_ || push_ || roundDue_ || !online_ || !caughtUp_ || !transport_ || busy_)
        return completeWaiters();
    if (stored())
        return completeWaiters();
    pushPlanned_ = true;
    const auto pause = failedPushes_ == 0 ? kPushDelay : jobs::backoff(failedPushes_ + 1, parts_.random);
    // Whoever waits has made up their mind.
    const bool atOnce = failedPushes_ == 0 && !waiters_.empty();
    pushTimer_ = parts_.loop.after(atOnce ? 0ms : pause, lifetime_.bind([this] {
        pushPlanned_ = false;
        whenFree([this] { push(); });
    }));
}

void ConfigSync::push() {
    if (push_ || !online_ || !caughtUp_)
        return completeWaiters();
    writeLocal();
    PushPlan plan = planPush(configs_, own_, parts_.time.now());
    if (auto saved = save(); !saved || plan.empty())
        return completeWaiters();
    push_ = std::make_unique<ConfigPush>(
        *transport_, parts_.time, parts_.signer, std::move(plan),
        Done<PushOutcome>(lifetime_.bind([this](Result<PushOutcome> outcome) {
            // Not within the push, which ends here.
            if (outcome)
                parts_.loop.post(lifetime_.bind([this, result = std::move(*outcome)] {
                    whenFree([this, result] { pushEnded(result); });
                }));
        })));
    push_->start();
}

void ConfigSync::pushEnded(const PushOutcome& outcome) {
    const auto push = std::move(push_);
    settle(configs_, push->plan(), outcome);
    // What is not saved is stored once more after a restart, which changes nothing.
    const auto saved = save();
    const bool done = outcome.complete() && saved;
    failedPushes_ = done ? 0 : failedPushes_ + 1;
    // Changes between tries are steps ahead of what other devices store meanwhile. Unless that is merged in
    // between, a few tries leave it too far behind for being merged at all (05 §5.3).
    roundDue_ = !done && online_;
    pushSoon();
}

void ConfigSync::pushed(Done<void> done) {
    waiters_.push_back(std::move(done));
    if (pushPlanned_ && failedPushes_ == 0) {
        pushTimer_.cancel();
        pushPlanned_ = false;
    }
    whenFree([this] {
        writeLocal();
        pushSoon();
    });
}

void ConfigSync::completeWaiters() {
    if (waiters_.empty() || push_ || pushPlanned_ || roundDue_ || busy_)
        return;
    const bool all = stored();
    for (Done<void>& waiter : std::exchange(waiters_, {}))
        waiter(all ? Result<void>() : fail(Code::Offline, "The network has not taken the changes yet."));
}

} // namespace sotto::sync
