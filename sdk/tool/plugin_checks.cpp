#include "plugin_checks.h"

#include "kill_check.h"
#include "library_symbols.h"
#include "local_network.h"
#include "plugin/discovery.h"
#include "plugin/library.h"
#include "storage_bed.h"
#include "surroundings.h"
#include "transport_suite.h"

#include "sotto/transport.h"

namespace sotto::conformance {

namespace {

namespace fs = std::filesystem;

constexpr int kRounds = 3;
/// Time for a plugin's threads to say something that they must not say any more.
constexpr std::chrono::milliseconds kAftermath{300};

Error notExactlyOnce() {
    return fail(Code::Invalid,
                "The plugin did not complete everything exactly once and before its stop completed.");
}

Result<plugin::Manifest> manifestOf(const fs::path& folder) {
    auto found = plugin::discoverPlugins({{folder, plugin::Origin::Path}});
    if (found.size() != 1)
        return fail(Code::NotFound, "The folder holds no plugin.json.");
    return std::move(found[0].manifest);
}

Result<void> manifest(const fs::path& folder, const fs::path&) {
    const auto read = manifestOf(folder);
    return read ? Result<void>() : Result<void>(read.error());
}

Result<void> exportsOneSymbol(const fs::path& folder, const fs::path&) {
    const auto read = manifestOf(folder);
    if (!read)
        return read.error();
    const auto symbols = exportedSymbols(folder / read->library);
    if (!symbols)
        return symbols.error();
    for (const auto& name : *symbols)
        if (name != "sotto_plugin_1")
            return fail(Code::Invalid,
                        "The library exports \"" + name + "\"; it may export nothing but sotto_plugin_1.");
    return symbols->empty() ? Result<void>(fail(Code::Invalid, "The library does not export sotto_plugin_1."))
                            : Result<void>();
}

Result<void> createsAndDestroys(const fs::path& folder, const fs::path& scratch) {
    const auto read = manifestOf(folder);
    if (!read)
        return read.error();
    const auto entry = plugin::loadLibrary(folder / read->library, read->id);
    if (!entry)
        return entry.error();
    // A host that has nothing to give: create must not need anything.
    const sotto_host host{nullptr, [](const sotto_host*, const char*) -> const void* { return nullptr; }};
    const std::vector<std::string> unknown = {"", "sotto.unknown/1", "sotto.storage/9999", "sotto.storage",
                                              "x"};
    for (int round = 0; round < kRounds; ++round) {
        const auto* object = (*entry)->create(&host, scratch.c_str());
        if (!object || !object->get || !object->destroy || !object->start || !object->stop)
            return fail(Code::Invalid, "The plugin cannot be created without being started.");
        for (const auto& use : read->provided)
            if (!object->get(object, use.id.c_str()))
                return fail(Code::Invalid,
                            "The plugin does not provide " + use.id + " as its plugin.json promises.");
        for (const auto& id : unknown)
            if (object->get(object, id.c_str()))
                return fail(Code::Invalid,
                            "The plugin gives something for an interface that does not exist.");
        object->destroy(object);
    }
    return {};
}

Result<void> startsAndStops(const fs::path& folder, const fs::path& scratch) {
    Surroundings around;
    auto bed = PluginBed::make(around.bench, folder, scratch);
    if (!bed)
        return bed.error();
    (*bed)->settings().setNetwork(unreachableNetwork());
    for (int round = 0; round < kRounds; ++round) {
        if (auto started = (*bed)->start(); !started)
            return started;
        if (auto stopped = (*bed)->stop(); !stopped)
            return stopped;
    }
    return (*bed)->instance().misuses() == 0 ? Result<void>() : notExactlyOnce();
}

Result<void> isSilentAfterStop(const fs::path& folder, const fs::path& scratch) {
    Surroundings around;
    auto bed = PluginBed::make(around.bench, folder, scratch);
    if (!bed)
        return bed.error();
    (*bed)->settings().setNetwork(unreachableNetwork());
    if (auto started = (*bed)->start(); !started)
        return started;
    const auto callbacks = (*bed)->instance().callbacks();
    if (auto stopped = (*bed)->stop(); !stopped)
        return stopped;
    around.loop.runUntil([] { return false; }, kAftermath);
    if (callbacks->misuses() != 0)
        return fail(Code::Invalid, "The plugin completes something after it has stopped.");
    return {};
}

PluginCheck storageCheck(const StorageCheck& check) {
    return {"storage: " + check.name,
            [run = check.run](const fs::path& folder, const fs::path& scratch) -> Result<void> {
                Surroundings around;
                auto bed = StorageBed::make(around.bench, folder, scratch);
                if (!bed)
                    return bed.error();
                if (auto result = run(**bed); !result)
                    return result;
                return (*bed)->stop();
            }};
}

/// Runs over a network that answers, or one that nobody can reach.
Result<void> runTransportCheck(const TransportCheck& check, const fs::path& folder, const fs::path& scratch) {
    std::string network = unreachableNetwork();
    std::unique_ptr<LocalNetwork> nodes;
    if (check.reach == Reach::Network) {
        auto started = LocalNetwork::start(scratch / "network");
        if (!started)
            return started.error();
        nodes = std::move(*started);
        network = nodes->file();
    }
    Surroundings around;
    auto bed = PluginBed::make(around.bench, folder, scratch / "private");
    if (!bed)
        return bed.error();
    (*bed)->settings().setNetwork(std::move(network));
    if (auto started = (*bed)->start(); !started)
        return started;
    if (auto result = check.run(**bed); !result)
        return result;
    if (auto stopped = (*bed)->stop(); !stopped)
        return stopped;
    return (*bed)->instance().misuses() == 0 ? Result<void>() : notExactlyOnce();
}

PluginCheck transportCheck(const TransportCheck& check) {
    return {"transport: " + check.name, [&check](const fs::path& folder, const fs::path& scratch) {
                return runTransportCheck(check, folder, scratch);
            }};
}

} // namespace

std::vector<PluginCheck> checksFor(const fs::path& folder) {
    std::vector<PluginCheck> checks = {{"manifest", manifest}};
    const auto read = manifestOf(folder);
    if (!read || read->library.empty())
        return checks;
    checks.push_back({"exports one symbol", exportsOneSymbol});
    checks.push_back({"is created and destroyed", createsAndDestroys});
    checks.push_back({"starts and stops three times", startsAndStops});
    checks.push_back({"is silent after its stop", isSilentAfterStop});
    if (read->provides(SOTTO_STORAGE_1)) {
        for (const auto& check : storageSuite())
            checks.push_back(storageCheck(check));
        if (!read->amnesic)
            checks.push_back({"storage: survives being killed", survivesBeingKilled});
    }
    if (read->provides(SOTTO_TRANSPORT_1))
        for (const auto& check : transportSuite())
            checks.push_back(transportCheck(check));
    return checks;
}

} // namespace sotto::conformance
