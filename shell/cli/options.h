#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace sotto::cli {

/// One setting of one plugin for this run.
struct PluginSetting {
    std::string plugin;
    std::string key;
    std::string value;
};

/// The options in front of a command.
struct Options {
    std::filesystem::path profile;
    std::string network = "mainnet"; ///< a compiled-in name, or a network file
    std::string transport;           ///< plugin id; empty: the one of the profile, else the default one
    std::string storage;             ///< plugin id; empty: the default one
    std::vector<std::filesystem::path> pluginPaths;
    std::optional<std::filesystem::path> passwordFile;
    std::string proxy;
    std::vector<PluginSetting> settings;
    bool safeMode = false;    ///< only plugins that come with the program
    bool repairStore = false; ///< repair a copy of the message store before opening
    bool json = false;
    bool verbose = false;
    std::optional<std::chrono::milliseconds> timeout; ///< as given; commands that wait have a default of 30 s
};

inline constexpr std::chrono::seconds kDefaultTimeout{30};

} // namespace sotto::cli
