#include "node/options.h"

#include "base/nearest.h"
#include "node/local_state.h"

#include <CLI/CLI.hpp>

namespace sotto::node {

namespace {

constexpr unsigned kMaxPort = 65'000; // leaves room for the seed service above it

constexpr const char* kControlHelp =
    "Read commands from standard input, one a line, and answer each with a line of JSON: "
    "'stop N' kills node N as if its machine had died, 'start N' brings it back with its data, "
    "'quit' or the end of input ends the program";

std::vector<std::string> namesOf(const CLI::App& app) {
    std::vector<std::string> names;
    for (const auto* option : app.get_options()) {
        for (const auto& name : option->get_lnames())
            names.push_back("--" + name);
    }
    for (const auto* command : app.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(command->get_name());
    return names;
}

Remark unknown(const std::string& word, const CLI::App& app) {
    const bool option = word.starts_with("-");
    const auto plain = word.substr(0, word.find('='));
    std::string text = std::string("Unknown ") + (option ? "option " : "command ") + plain + ".";
    if (const auto near = nearest(plain, namesOf(app)); !near.empty())
        text += " Did you mean " + near + "?";
    return {text + "\n", 2};
}

} // namespace

Command parseCommandLine(int argc, const char* const* argv) {
    CLI::App app("Storage and relay nodes of the Session network", "sotto-node");
    app.set_version_flag("--version", "sotto-node " SOTTO_VERSION);
    app.allow_extras();
    LocalCommand local;
    std::string folder;
    auto* command = app.add_subcommand("local", "Run a whole network in one process, on loopback addresses");
    command->allow_extras();
    command->add_option("--dir", folder, "Folder of the network: keys, messages and network.json")
        ->required();
    command->add_option("--nodes", local.nodes, "Number of nodes (new network: 9)")
        ->check(CLI::Range(1u, LocalState::kMaxNodes));
    command->add_option("--swarms", local.swarms, "Number of swarms (new network: 3)")
        ->check(CLI::Range(1u, LocalState::kMaxNodes));
    command
        ->add_option("--base-port", local.basePort,
                     "Node i listens on 127.0.(10+i).1 at this port + i; seeds are at + 300 (http) and "
                     "+ 301 (https) of 127.0.0.1")
        ->check(CLI::Range(1024u, kMaxPort))
        ->capture_default_str();
    command->add_flag("--control", local.control, kControlHelp);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        return Remark{(command->parsed() ? command : &app)->help(), 0};
    } catch (const CLI::CallForVersion&) {
        return Remark{app.version() + "\n", 0};
    } catch (const CLI::ParseError& error) {
        for (const auto* each : {static_cast<const CLI::App*>(command), static_cast<const CLI::App*>(&app)}) {
            if (const auto extra = each->remaining(); !extra.empty())
                return unknown(extra.front(), *each);
        }
        return Remark{std::string(error.what()) + "\n", 2};
    }
    for (const auto* each : {static_cast<const CLI::App*>(command), static_cast<const CLI::App*>(&app)}) {
        if (const auto extra = each->remaining(); !extra.empty())
            return unknown(extra.front(), *each);
    }
    if (!command->parsed())
        return Remark{app.help(), 2};
    if (local.nodes.value_or(LocalState::kDefaultNodes) < local.swarms.value_or(1))
        return Remark{"There must be at least as many nodes as swarms.\n", 2};
    local.folder = folder;
    return local;
}

} // namespace sotto::node
