#include "commands.h"

#include <memory>

namespace sotto::cli {

namespace {

struct SettingArguments {
    std::string name;
    std::optional<std::string> value;
    bool reset = false;
};

void print(Output& output, const std::string& name, const std::string& value) {
    output.print({{"name", name}, {"value", value}}, name + " = " + printable(value));
}

Result<void> listSettings(Session& session, Output& output) {
    auto all = session.wait<std::map<std::string, std::string>>(
        [](client::Client& client, Done<std::map<std::string, std::string>> done) {
            client.settings(std::move(done));
        });
    if (!all)
        return all.error();
    for (const auto& [name, value] : *all)
        print(output, name, value);
    return {};
}

Result<void> setting(Session& session, Output& output, const SettingArguments& arguments) {
    if (arguments.name.empty())
        return listSettings(session, output);
    if (arguments.value || arguments.reset) {
        auto set = session.wait<void>([&](client::Client& client, Done<void> done) {
            client.setSetting(arguments.name, arguments.value, std::move(done));
        });
        if (!set)
            return set;
    }
    auto value = session.wait<std::string>([&](client::Client& client, Done<std::string> done) {
        client.setting(arguments.name, std::move(done));
    });
    if (!value)
        return value.error();
    print(output, arguments.name, *value);
    return {};
}

} // namespace

void addSettingCommand(CLI::App& app, Invocation& invocation) {
    auto arguments = std::make_shared<SettingArguments>();
    auto* command = app.add_subcommand("setting", "Show settings, or change one");
    command->add_option("name", arguments->name, "Name of a setting; all without one");
    auto* value = command->add_option("value", arguments->value, "Its new value");
    command->add_flag("--reset", arguments->reset, "Back to the default")->excludes(value);
    command->callback([&invocation, arguments] {
        invocation.command = [arguments](Session& session, Output& output) {
            return setting(session, output, *arguments);
        };
    });
}

} // namespace sotto::cli
