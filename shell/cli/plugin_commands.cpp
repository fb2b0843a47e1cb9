#include "commands.h"

#include <memory>

namespace sotto::cli {

namespace {

using client::Client;
using client::PluginRow;
using RowDone = Done<PluginRow>;

/// Rows first, whatever else is wrong; then why nothing can be opened or reached.
Result<void> listPlugins(Session& session, Output& output) {
    auto rows = session.wait<std::vector<PluginRow>>(
        [](Client& client, Done<std::vector<PluginRow>> done) { client.plugins(std::move(done)); });
    if (!rows)
        return rows.error();
    for (const PluginRow& plugin : *rows)
        output.row(plugin);
    if (!session.opened())
        return session.opened();
    return session.wait<void>([](Client& client, Done<void> done) { client.checkPlugins(std::move(done)); });
}

/// Runs an operation that gives the plugin's new row, and prints that.
template <class Start>
Command changing(Start start) {
    return [start](Session& session, Output& output) -> Result<void> {
        auto row = session.wait<PluginRow>(start);
        if (!row)
            return row.error();
        output.row(*row);
        return {};
    };
}

struct PluginArguments {
    std::string id;
    std::string permission;
    std::string key;
    std::string value;
};

using Arguments = std::shared_ptr<PluginArguments>;

CLI::App* addChange(CLI::App& plugin, const char* name, const char* text, const Arguments& arguments) {
    auto* command = plugin.add_subcommand(name, text);
    command->add_option("id", arguments->id, "Plugin id, as plugins prints it")->required();
    return command;
}

void addSwitches(CLI::App& plugin, Invocation& invocation, const Arguments& arguments) {
    const auto add = [&](const char* name, const char* text, bool enabled) {
        addChange(plugin, name, text, arguments)->callback([&invocation, arguments, enabled] {
            invocation.opening = Opening::None;
            invocation.command = changing([arguments, enabled](Client& client, RowDone done) {
                client.enablePlugin(arguments->id, enabled, std::move(done));
            });
        });
    };
    add("enable", "Turn a plugin on, also after crashes", true);
    add("disable", "Turn a plugin off", false);
    addChange(plugin, "use", "Make a transport the one of this profile", arguments)
        ->callback([&invocation, arguments] {
            invocation.opening = Opening::None;
            invocation.command = changing([arguments](Client& client, RowDone done) {
                client.chooseTransport(arguments->id, std::move(done));
            });
        });
}

void addPermissions(CLI::App& plugin, Invocation& invocation, const Arguments& arguments) {
    const auto add = [&](const char* name, const char* text, bool granted) {
        auto* command = addChange(plugin, name, text, arguments);
        command->add_option("permission", arguments->permission, "One that the plugin asks for")->required();
        command->callback([&invocation, arguments, granted] {
            invocation.opening = Opening::None;
            invocation.command = changing([arguments, granted](Client& client, RowDone done) {
                client.grantPlugin(arguments->id, arguments->permission, granted, std::move(done));
            });
        });
    };
    add("grant", "Give a plugin a permission that it asks for", true);
    add("revoke", "Take a permission back", false);
}

void addSet(CLI::App& plugin, Invocation& invocation, const Arguments& arguments) {
    auto* command = addChange(plugin, "set", "Keep a setting of a plugin, sealed in the profile", arguments);
    command->add_option("key", arguments->key, "Name of the setting")->required();
    command->add_option("value", arguments->value, "Its value; empty removes it")->required();
    command->callback([&invocation, arguments] {
        invocation.command = changing([arguments](Client& client, RowDone done) {
            client.setPluginSetting(arguments->id, arguments->key, arguments->value, std::move(done));
        });
    });
}

} // namespace

void addPluginCommands(CLI::App& app, Invocation& invocation) {
    app.add_subcommand("plugins", "List plugins with their states")->callback([&invocation] {
        invocation.opening = Opening::Tried;
        invocation.command = listPlugins;
    });
    auto* plugin = app.add_subcommand("plugin", "Decide about one plugin, from the next start on");
    plugin->require_subcommand(1);
    const auto arguments = std::make_shared<PluginArguments>();
    addSwitches(*plugin, invocation, arguments);
    addPermissions(*plugin, invocation, arguments);
    addSet(*plugin, invocation, arguments);
}

} // namespace sotto::cli
