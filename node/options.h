#pragma once

#include "node/local_network.h"

#include <filesystem>
#include <optional>
#include <string>
#include <variant>

namespace sotto::node {

/// sotto-node local
struct LocalCommand {
    std::filesystem::path folder;
    std::optional<unsigned> nodes, swarms;
    std::uint16_t basePort = 22100;
    bool control = false; ///< take commands from standard input
};

/// The command line asked for nothing more than a text (help, version), or was wrong (exit code 2).
struct Remark {
    std::string text;
    int exitCode = 0;
};

using Command = std::variant<LocalCommand, Remark>;

/// Understands a command line without acting on it.
Command parseCommandLine(int argc, const char* const* argv);

} // namespace sotto::node
