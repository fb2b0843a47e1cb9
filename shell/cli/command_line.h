#pragma once

#include "commands.h"

#include <variant>

namespace sotto::cli {

/// What to do after parsing: run a command, or end at once because everything has been said (help, version,
/// wrong usage).
using Parsed = std::variant<ExitCode, std::unique_ptr<Invocation>>;

/// Understands the arguments; prints help and usage errors itself.
Parsed parseCommandLine(int argc, char** argv);

} // namespace sotto::cli
