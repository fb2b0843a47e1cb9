#include "check_runner.h"

#include <CLI/CLI.hpp>

#include <boost/json/serialize.hpp>

#include <iostream>

using namespace sotto;

namespace {

constexpr const char* kValidateFooter =
    "Every plugin: manifest, exported symbols, create and destroy without start, start and stop three "
    "times,\n"
    "unknown interfaces, every completion exactly once, nothing after stop. A storage: order, snapshots, "
    "scans\n"
    "both ways, atomic batches, durability also when the process is killed, 1 MiB values, threads that "
    "read.\n"
    "A transport: without a network, and on one of the program sotto-node, which lies beside this one.\n"
    "\n"
    "Exit: 0 all checks passed; 1 some failed; 2 wrong use.";

struct ValidateOptions {
    std::string folder;
    std::string filter;
    bool inProcess = false;
    bool json = false;
    int limit = 120; ///< seconds
};

void report(const ValidateOptions& options, const std::string& name, const Result<void>& result) {
    if (options.json) {
        boost::json::object line{{"check", name}, {"ok", result.ok()}};
        if (!result)
            line["reason"] = result.error().text;
        std::cout << boost::json::serialize(line) << std::endl;
        return;
    }
    std::cout << (result ? "ok    " : "FAIL  ") << name << (result ? "" : ": " + result.error().text)
              << std::endl;
}

int validate(const ValidateOptions& options) {
    int failed = 0;
    int run = 0;
    for (const auto& check : conformance::checksFor(options.folder)) {
        if (check.name.find(options.filter) == std::string::npos)
            continue;
        const auto result = options.inProcess ? conformance::runHere(check, options.folder)
                                              : conformance::runInChild(check, options.folder,
                                                                        std::chrono::seconds(options.limit));
        report(options, check.name, result);
        failed += !result;
        ++run;
    }
    if (run == 0)
        std::cerr << "No check has a name with \"" << options.filter << "\" in it.\n";
    else if (!options.json)
        std::cout << run << " checks, " << failed << " failed" << std::endl;
    return run == 0 ? 2 : failed ? 1 : 0;
}

} // namespace

int main(int argc, char** argv) {
    CLI::App app("Tools for plugins of Sotto", "sotto-plugin");
    app.require_subcommand(1);
    ValidateOptions options;
    auto* command = app.add_subcommand(
        "validate", "Check that a plugin keeps the rules; each check in a process of its own");
    command->add_option("DIR", options.folder, "Folder with plugin.json")
        ->required()
        ->check(CLI::ExistingDirectory);
    command->add_option("--filter", options.filter, "Only checks with this text in their name");
    command->add_flag("--in-process", options.inProcess, "Run the checks in this process, for debuggers");
    command->add_flag("--json", options.json, "One JSON object per line");
    command->add_option("--limit", options.limit, "Seconds that a check may take")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str();
    command->footer(kValidateFooter);
    try {
        app.parse(argc, argv);
        return validate(options);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const std::exception&) {
        std::cerr << "sotto-plugin failed unexpectedly.\n";
        return 1;
    }
}
