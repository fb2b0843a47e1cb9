#pragma once

#include "base/result.h"
#include "options.h"
#include "output.h"
#include "session.h"

#include <CLI/CLI.hpp>

#include <functional>

namespace sotto::cli {

using Command = std::function<Result<void>(Session&, Output&)>;

/// What the command line asked for.
struct Invocation {
    Options options;
    Command command;
    Opening opening = Opening::Required;
    bool stays = false; ///< runs until it is interrupted, so that an interrupt is its regular end
};

/// Each adds its commands to `app`; the chosen one puts itself into `invocation`, which outlives parsing.
void addAccountCommands(CLI::App& app, Invocation& invocation);
void addProfileCommands(CLI::App& app, Invocation& invocation);
void addMessageCommands(CLI::App& app, Invocation& invocation);
/// What is done to messages and conversations.
void addActionCommands(CLI::App& app, Invocation& invocation);
void addOutboxCommands(CLI::App& app, Invocation& invocation);
void addContactCommands(CLI::App& app, Invocation& invocation);
void addSettingCommand(CLI::App& app, Invocation& invocation);
void addNetworkCommands(CLI::App& app, Invocation& invocation);
void addPluginCommands(CLI::App& app, Invocation& invocation);
void addStreamCommands(CLI::App& app, Invocation& invocation);
void addExportCommand(CLI::App& app, Invocation& invocation);
void addBackupCommands(CLI::App& app, Invocation& invocation);
void addSearchCommand(CLI::App& app, Invocation& invocation);
/// To the commands below `account`.
void addAccountDeleteCommand(CLI::App& account, Invocation& invocation);

} // namespace sotto::cli
