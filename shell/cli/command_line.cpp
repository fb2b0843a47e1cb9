#include "command_line.h"

#include "base/nearest.h"
#include "client/program_folders.h"
#include "secret_input.h"

namespace sotto::cli {

namespace {

void takeSettings(Options& options, const std::vector<std::string>& all) {
    for (const std::string& text : all) {
        const auto colon = text.find(':');
        const auto equals = text.find('=', colon);
        if (colon == std::string::npos || equals == std::string::npos)
            throw CLI::ValidationError("--set", "must have the form PLUGIN:KEY=VALUE");
        options.settings.push_back(
            {text.substr(0, colon), text.substr(colon + 1, equals - colon - 1), text.substr(equals + 1)});
    }
}

void addOptions(CLI::App& app, Options& options) {
    options.profile = client::defaultProfileFolder();
    app.add_option("--profile", options.profile, "Folder of the profile")->capture_default_str();
    app.add_option("--network", options.network, "mainnet, testnet, or a network file")
        ->capture_default_str();
    app.add_option("--transport", options.transport,
                   "Id of the transport plugin for this run; else the one chosen with plugin use");
    app.add_option("--storage", options.storage, "Id of the storage plugin for this run");
    app.add_option("--plugin-path", options.pluginPaths,
                   "Another folder with plugins; repeatable, and added to those of SOTTO_PLUGIN_PATH")
        ->allow_extra_args(false);
    app.add_option("--password-file", options.passwordFile,
                   "File with the password; else SOTTO_PASSWORD, else a device key in the profile");
    app.add_option("--proxy", options.proxy,
                   "socks5://[user:password@]host:port or http://host:port; never bypassed");
    app.add_option_function<std::vector<std::string>>(
           "--set", [&options](const std::vector<std::string>& all) { takeSettings(options, all); },
           "PLUGIN:KEY=VALUE, a setting of a plugin for this run; repeatable")
        ->allow_extra_args(false);
    app.add_flag("--safe-mode", options.safeMode, "Use only the plugins that come with the program");
    app.add_flag("--json", options.json, "Print one JSON object a line");
    app.add_flag("--verbose", options.verbose, "Say more on stderr");
    app.add_option_function<double>(
           "--timeout",
           [&options](double seconds) {
               options.timeout = std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
           },
           "Seconds a command may wait (default 30)")
        ->check(CLI::Range(0.1, 1e8));
}

void collectNames(const CLI::App& app, std::vector<std::string>& names) {
    for (const CLI::Option* option : app.get_options())
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
        names.push_back(command->get_name());
        collectNames(*command, names);
    }
}

ExitCode explainUsage(const CLI::App& app, const CLI::ParseError& error) {
    const auto unknown = app.remaining(true);
    if (unknown.empty()) {
        std::fprintf(stderr, "sotto-cli: %s\nTry: sotto-cli --help\n", error.what());
        return ExitCode::Usage;
    }
    std::vector<std::string> names;
    collectNames(app, names);
    const std::string word = unknown.front().substr(0, unknown.front().find('='));
    const std::string near = nearest(word, names);
    std::fprintf(stderr, "sotto-cli: %s is not known here.%s\nTry: sotto-cli --help\n",
                 printable(word).c_str(), near.empty() ? "" : (" Did you mean " + near + "?").c_str());
    return ExitCode::Usage;
}

} // namespace

Parsed parseCommandLine(int argc, char** argv) {
    auto invocation = std::make_unique<Invocation>();
    CLI::App app("Sotto on the command line: private messages for terminals, scripts and bots.", "sotto-cli");
    app.set_version_flag("--version", "sotto-cli " SOTTO_VERSION);
    app.fallthrough();
    app.require_subcommand(1);
    addOptions(app, invocation->options);
    addAccountCommands(app, *invocation);
    addProfileCommands(app, *invocation);
    addMessageCommands(app, *invocation);
    addActionCommands(app, *invocation);
    addOutboxCommands(app, *invocation);
    addContactCommands(app, *invocation);
    addSettingCommand(app, *invocation);
    addNetworkCommands(app, *invocation);
    addPluginCommands(app, *invocation);
    addStreamCommands(app, *invocation);
    addExportCommand(app, *invocation);
    addBackupCommands(app, *invocation);
    addSearchCommand(app, *invocation);
    try {
        app.parse(argc, argv);
        hideSecretArguments(argc, argv);
    } catch (const CLI::Success& success) {
        app.exit(success);
        return ExitCode::Done;
    } catch (const CLI::ParseError& error) {
        return explainUsage(app, error);
    }
    return invocation;
}

} // namespace sotto::cli
