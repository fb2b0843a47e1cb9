#pragma once

#include <QStringList>

#include <filesystem>
#include <variant>

namespace sotto::app {

/// What the command line of the window may say; the names are those of sotto-cli.
struct Options {
    std::filesystem::path profile;
    bool profileGiven = false; ///< else it is the default one, which can be chosen
    QString network;
    QString storage;   ///< plugin id; empty: the default one
    QString transport; ///< plugin id; empty: the default one
    QStringList pluginPaths;
    QString proxy;
    QString suggestion; ///< account id of somebody to begin with; empty: nobody
    bool safeMode = false;
    bool hidden = false; ///< starts without a window, in the tray
};

/// What to print, and the exit code with it.
struct Message {
    QString text;
    int exitCode = 0;
};

std::variant<Options, Message> parseOptions(const QStringList& arguments);

} // namespace sotto::app
