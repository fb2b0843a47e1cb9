#include "plugin_bed.h"

#include "plugin/discovery.h"

namespace sotto::conformance {

namespace {

constexpr TimeMs kBenchTime = 1'700'000'000'000;

} // namespace

PluginBed::PluginBed(Bench& bench, plugin::Manifest manifest, const std::filesystem::path& folder,
                     const std::filesystem::path& scratch)
    : bench_(bench)
    , services_{bench.loop, bench.log, settings_, [] { return kBenchTime; }, nullptr} {
    instance_ = std::make_unique<plugin::PluginInstance>(services_, ledger_, std::move(manifest),
                                                         plugin::Origin::Bundled, folder, scratch);
    instance_->decide({});
}

PluginBed::~PluginBed() = default;

Result<std::unique_ptr<PluginBed>> PluginBed::make(Bench& bench, const std::filesystem::path& folder,
                                                   const std::filesystem::path& scratch) {
    auto found = plugin::discoverPlugins({{folder, plugin::Origin::Path}});
    if (found.size() != 1)
        return fail(Code::NotFound, "The folder holds no plugin.json.");
    if (!found[0].manifest)
        return found[0].manifest.error();
    return std::unique_ptr<PluginBed>(
        new PluginBed(bench, std::move(*found[0].manifest), found[0].folder, scratch));
}

Result<void> PluginBed::start() {
    std::optional<Result<void>> outcome;
    instance_->start([&outcome](Result<void> result) { outcome = std::move(result); });
    if (!bench_.until([&outcome] { return outcome.has_value(); }))
        return fail(Code::Timeout, "The plugin does not complete its start.");
    return std::move(*outcome);
}

Result<void> PluginBed::stop() {
    bool over = false;
    instance_->stop([&over](Result<void>) { over = true; });
    if (!bench_.until([&over] { return over; }))
        return fail(Code::Timeout, "The plugin does not complete its stop.");
    if (instance_->state() == plugin::State::Failed)
        return fail(Code::Internal, instance_->reason());
    return {};
}

} // namespace sotto::conformance
