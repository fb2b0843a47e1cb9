#include "app/core_thread.h"

#include "client/hosted_plugins.h"
#include "client/network_choice.h"
#include "client/program_folders.h"

namespace sotto::app {

namespace {

client::PluginChoice choiceFrom(const Options& options, const std::string& networkJson) {
    client::PluginChoice choice;
    choice.bundled = client::bundledPlugins();
    for (const QString& path : options.pluginPaths)
        choice.paths.emplace_back(path.toStdString());
    for (std::filesystem::path& folder : client::pluginPathsOfEnvironment())
        choice.paths.push_back(std::move(folder));
    if (!options.storage.isEmpty())
        choice.storage = options.storage.toStdString();
    choice.transport = options.transport.toStdString();
    choice.safeMode = options.safeMode;
    choice.networkJson = networkJson;
    choice.proxy = options.proxy.toStdString();
    return choice;
}

} // namespace

Result<std::unique_ptr<client::Client>>
CoreThread::makeClient(const Options& options, client::SystemKeys& keys, client::Client::EventSink sink) {
    const auto network = client::chooseNetwork(options.network.toStdString());
    if (!network)
        return network.error();
    client::Profile profile{options.profile, network->name, network->json, options.proxy.toStdString()};
    const auto folder = client::folderFor(profile);
    if (!folder)
        return folder.error();
    auto plugins = std::make_unique<client::HostedPlugins>(choiceFrom(options, network->json), *folder, loop_,
                                                           clock_, log_);
    return std::make_unique<client::Client>(client::Environment{loop_, clock_, random_, log_, &keys},
                                            std::move(profile), std::move(plugins), std::move(sink));
}

} // namespace sotto::app
