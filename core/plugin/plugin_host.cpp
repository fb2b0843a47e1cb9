#include "plugin/plugin_host.h"

#include <algorithm>

namespace sotto::plugin {

namespace {

/// What the ledger says about a plugin, for people.
std::string suspicionText(std::string_view step) {
    const char* moment = step == "load"     ? "while it was being loaded."
                         : step == "create" ? "while it was being made ready."
                         : step == "open"   ? "while it opened its data."
                         : step == "repair" ? "while it repaired its data."
                         : step == "start"  ? "while it was starting."
                                            : "while it was stopping.";
    return std::string("The program ended the last time ") + moment;
}

} // namespace

struct PluginHost::Sequence {
    std::size_t next = 0;
    Done<Transport*> done;
    std::optional<Error> transportError;
};

PluginHost::PluginHost(PluginHostOptions options, Loop& loop, const Clock& clock, Log& log,
                       const Settings& settings)
    : options_(std::move(options))
    , clock_(clock)
    , services_{loop, log, settings, [this] { return clock_.wallMs() + clockOffset_; }, nullptr}
    , ledger_(std::make_unique<CrashLedger>(std::filesystem::path())) {
}

PluginHost::~PluginHost() = default;

std::string PluginHost::whyOff(const Manifest& manifest, Origin origin) const {
    if (services_.settings.disabled(manifest.id))
        return "Turned off.";
    const bool indispensable = origin == Origin::Bundled && manifest.provides(SOTTO_STORAGE_1);
    return !indispensable && ledger_->crashes(manifest.id) >= kCrashLimit ? "Turned off after three crashes."
                                                                          : "";
}

void PluginHost::discover() {
    started_.clear();
    order_.clear();
    entries_.clear();
    auto found = discoverPlugins(options_.folders);
    // By the choice alone: a storage that keeps nothing must leave nothing behind when it cannot run, too.
    const auto chosen = std::find_if(found.begin(), found.end(), [&](const auto& plugin) {
        return plugin.manifest && plugin.manifest->id == options_.choice.storage;
    });
    amnesic_ =
        chosen != found.end() && chosen->manifest->provides(SOTTO_STORAGE_1) && chosen->manifest->amnesic;
    ledger_ = std::make_unique<CrashLedger>(amnesic_ ? std::filesystem::path() : options_.ledger);

    std::vector<Candidate> candidates;
    for (const auto& plugin : found)
        if (plugin.manifest)
            candidates.push_back({&*plugin.manifest, plugin.origin, whyOff(*plugin.manifest, plugin.origin)});
    resolution_ = resolve(candidates, options_.choice);
    adopt(std::move(found));
}

/// Makes an instance of every plugin with a good manifest, in the order of the candidates.
void PluginHost::adopt(std::vector<FoundPlugin> found) {
    std::vector<PluginInstance*> instances;
    for (auto& plugin : found) {
        Entry entry{plugin.folder.filename().string(), plugin.origin, {}, nullptr};
        if (plugin.manifest) {
            const auto data = amnesic_ || options_.data.empty() ? std::filesystem::path()
                                                                : options_.data / plugin.manifest->id;
            entry.instance = std::make_unique<PluginInstance>(services_, *ledger_, *plugin.manifest,
                                                              plugin.origin, plugin.folder, data);
            entry.instance->decide(resolution_.decisions[instances.size()]);
            instances.push_back(entry.instance.get());
        } else {
            entry.problem = plugin.manifest.error().text;
        }
        entries_.push_back(std::move(entry));
    }
    for (const auto index : resolution_.order)
        order_.push_back(instances[index]);
}

PluginInstance* PluginHost::provider(std::string_view interfaceId) const {
    const auto found = std::find_if(order_.begin(), order_.end(),
                                    [&](const auto* item) { return item->manifest().provides(interfaceId); });
    return found == order_.end() ? nullptr : *found;
}

void PluginHost::startStorage(std::filesystem::path folder, Done<Storage*> done) {
    auto* instance = provider(SOTTO_STORAGE_1);
    if (!instance)
        return done(fail(Code::NotFound, resolution_.storageProblem));
    if (storage_)
        return done(fail(Code::Invalid, "The storage runs already."));
    makeDataFolder();
    started_.push_back(instance);
    auto opened = [this, instance, folder = std::move(folder), alive = std::weak_ptr(alive_),
                   done = std::move(done)](Result<void> result) mutable {
        if (alive.expired())
            return;
        if (result && instance->state() == State::Running)
            return openStorage(instance, folder, std::move(done));
        std::erase(started_, instance);
        done(fail(result ? Code::Internal : result.error().code,
                  "The storage plugin does not run: " + instance->reason()));
    };
    instance->start(std::move(opened));
}

/// Nobody else shall see which plugins somebody uses. A folder that cannot be made is said by the first
/// plugin that needs its own below it.
void PluginHost::makeDataFolder() const {
    if (amnesic_ || options_.data.empty())
        return;
    std::error_code ec;
    std::filesystem::create_directories(options_.data, ec);
    if (!ec)
        std::filesystem::permissions(options_.data, std::filesystem::perms::owner_all, ec);
}

void PluginHost::openStorage(PluginInstance* instance, const std::filesystem::path& folder,
                             Done<Storage*> done) {
    const auto& id = instance->manifest().id;
    auto storage = std::make_unique<StoragePlugin>(services_.loop, instance->object(),
                                                   instance->table<sotto_storage>(SOTTO_STORAGE_1));
    note(ledger_->enter(id, "open"));
    const auto open = storage->open(folder);
    note(ledger_->leave(id, "open"));
    if (open) {
        storage_ = std::move(storage);
        return done(storage_.get());
    }
    std::erase(started_, instance);
    auto stopped = [done = std::move(done), error = open.error()](Result<void>) mutable {
        done(std::move(error));
    };
    // That another process has the storage, or that it is damaged, is no failing of the plugin: it may be
    // tried again.
    if (open.error().code == Code::Locked || open.error().code == Code::Corrupt)
        instance->stop(std::move(stopped));
    else
        instance->fail(open.error(), std::move(stopped));
}

void PluginHost::repairStorage(std::filesystem::path folder, Done<void> done) {
    auto* instance = provider(SOTTO_STORAGE_1);
    if (!instance)
        return done(fail(Code::NotFound, resolution_.storageProblem));
    if (storage_)
        return done(fail(Code::Invalid, "The storage is in use."));
    instance->start([this, instance, folder = std::move(folder), alive = std::weak_ptr(alive_),
                     done = std::move(done)](Result<void> started) mutable {
        if (alive.expired())
            return;
        if (!started)
            return done(fail(started.error().code, "The storage plugin does not run: " + instance->reason()));
        repairWith(instance, std::move(folder), std::move(done));
    });
}

void PluginHost::repairWith(PluginInstance* instance, std::filesystem::path folder, Done<void> done) {
    const auto* table = instance->table<sotto_storage_repair>(SOTTO_STORAGE_REPAIR_1);
    auto status = std::make_shared<sotto_status>(SOTTO_UNSUPPORTED);
    note(ledger_->enter(instance->manifest().id, "repair"));
    auto kept = std::make_shared<Done<void>>(std::move(done));
    services_.loop.work(
        [table, plugin = instance->object(), folder = std::move(folder), status] {
            if (table)
                *status = table->repair(plugin, folder.c_str());
        },
        [this, instance, status, kept, alive = std::weak_ptr(alive_)] {
            if (alive.expired())
                return;
            note(ledger_->leave(instance->manifest().id, "repair"));
            instance->stop([status, kept](Result<void>) {
                (*kept)(*status == SOTTO_OK ? Result<void>() : StoragePlugin::repairFailure(*status));
            });
        });
}

void PluginHost::note(const Result<void>& written) {
    if (!written)
        services_.log.write(LogLevel::Warning, written.error().text);
}

void PluginHost::startRest(StoreProvider& store, Done<Transport*> done) {
    services_.store = &store;
    auto sequence = std::make_shared<Sequence>();
    sequence->done = std::move(done);
    if (!provider(SOTTO_TRANSPORT_1))
        sequence->transportError = fail(Code::NotFound, resolution_.transportProblem);
    startNext(std::move(sequence));
}

std::string PluginHost::unmetNeed(const Manifest& manifest) const {
    for (const auto& need : manifest.required) {
        if (need.optional)
            continue;
        const auto meets = [&](const PluginInstance* other) {
            const auto& list = other->manifest().provided;
            return other->state() != State::Running &&
                   std::any_of(list.begin(), list.end(), [&](const auto& use) {
                       return use.id == need.id && (need.kind.empty() || use.kind == need.kind);
                   });
        };
        if (std::any_of(order_.begin(), order_.end(), meets))
            return "It requires " + need.id + ", whose plugin does not run.";
    }
    return {};
}

void PluginHost::startNext(std::shared_ptr<Sequence> sequence) {
    while (sequence->next < order_.size()) {
        auto* instance = order_[sequence->next];
        const bool ready = instance->state() == State::Resolved || instance->state() == State::Loaded ||
                           instance->state() == State::Stopped;
        const auto unmet = ready ? unmetNeed(instance->manifest()) : std::string();
        if (!unmet.empty())
            instance->decide({Verdict::Refused, unmet});
        if (ready && unmet.empty() && !instance->manifest().provides(SOTTO_STORAGE_1)) {
            started_.push_back(instance);
            return instance->start([this, alive = std::weak_ptr(alive_), sequence](Result<void> result) {
                if (!alive.expired())
                    started(sequence, std::move(result));
            });
        }
        ++sequence->next;
    }
    if (transport_)
        sequence->done(transport_.get());
    else
        sequence->done(
            sequence->transportError.value_or(fail(Code::Internal, "The transport plugin does not run.")));
}

void PluginHost::started(std::shared_ptr<Sequence> sequence, Result<void> result) {
    auto* instance = order_[sequence->next++];
    const auto* table = instance->table<sotto_transport>(SOTTO_TRANSPORT_1);
    if (instance->manifest().provides(SOTTO_TRANSPORT_1)) {
        if (result && instance->state() == State::Running && table)
            startTransport(*instance, table);
        else
            sequence->transportError = fail(result ? Code::Internal : result.error().code,
                                            "The transport plugin does not run: " + instance->reason());
    }
    // In a turn of its own, so that a long row of plugins without native code does not nest.
    services_.loop.post([this, alive = std::weak_ptr(alive_), sequence = std::move(sequence)]() mutable {
        if (!alive.expired())
            startNext(std::move(sequence));
    });
}

void PluginHost::startTransport(const PluginInstance& instance, const sotto_transport* table) {
    transport_ = std::make_unique<TransportPlugin>(instance.callbacks(), instance.object(), table);
    services_.transport = transport_.get();
}

void PluginHost::stop(Done<void> done) {
    stopNext(started_.size(), std::move(done));
}

void PluginHost::stopNext(std::size_t left, Done<void> done) {
    if (left == 0) {
        started_.clear();
        services_.transport = nullptr;
        transport_.reset();
        services_.store = nullptr;
        return done({});
    }
    auto* instance = started_[left - 1];
    if (instance->manifest().provides(SOTTO_STORAGE_1))
        storage_.reset();
    if (transport_ && instance->manifest().provides(SOTTO_TRANSPORT_1))
        transport_->detach();
    instance->stop([this, alive = std::weak_ptr(alive_), left, done = std::move(done)](Result<void>) mutable {
        if (!alive.expired())
            stopNext(left - 1, std::move(done));
    });
}

void PluginHost::settingChanged(std::string_view pluginId, std::string_view key, std::string_view value) {
    for (auto* instance : order_)
        if (instance->manifest().id == pluginId)
            instance->settingChanged(key, value);
}

void PluginHost::networkSettingChanged(std::string_view key, std::string_view value) {
    if (auto* instance = provider(SOTTO_TRANSPORT_1))
        instance->settingChanged(key, value);
}

const CrashLedger::Entry* PluginHost::suspicion(std::string_view id) const {
    const auto& list = ledger_->suspects();
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto& entry) { return entry.plugin == id; });
    return found == list.end() ? nullptr : &*found;
}

PluginRow PluginHost::rowOf(const PluginInstance& instance) const {
    const auto& manifest = instance.manifest();
    PluginRow row;
    row.id = manifest.id;
    row.version = manifest.version;
    row.name = manifest.name;
    row.description = manifest.description;
    row.state = instance.state();
    row.folder = instance.folder();
    row.ui = manifest.ui;
    row.reason = instance.reason();
    row.off = whyOff(manifest, instance.origin());
    row.permissions = manifest.permissions;
    for (const auto& permission : manifest.permissions)
        if (instance.isGranted(permission))
            row.granted.push_back(permission);
    for (const auto& use : manifest.provided)
        row.provides.push_back(use.kind.empty() ? use.id : use.id + " (" + use.kind + ")");
    const auto* suspect = suspicion(manifest.id);
    row.suspect = suspect != nullptr;
    if (suspect && row.reason.empty())
        row.reason = suspicionText(suspect->step);
    return row;
}

std::vector<PluginRow> PluginHost::rows() const {
    std::vector<PluginRow> rows;
    for (const auto& entry : entries_) {
        PluginRow row;
        if (entry.instance) {
            row = rowOf(*entry.instance);
        } else {
            row.id = entry.folderName;
            row.state = State::Failed;
            row.reason = entry.problem;
        }
        row.bundled = entry.origin == Origin::Bundled;
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace sotto::plugin
