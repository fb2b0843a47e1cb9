#pragma once

#include "base/result.h"

#include <filesystem>
#include <functional>
#include <map>
#include <set>
#include <string>

namespace sotto::client {

/// What people decided about plugins and what must be known before the storage opens. Nothing in it is
/// secret: settings of plugins may be, and lie in the store.
struct PluginDecisions {
    using Names = std::set<std::string, std::less<>>;

    std::string transport;                             ///< plugin id; empty: the default one
    Names disabled;                                    ///< plugin ids
    std::map<std::string, Names, std::less<>> granted; ///< plugin id -> permissions

    bool isGranted(std::string_view id, std::string_view permission) const;
    bool operator==(const PluginDecisions&) const = default;
};

/// The decisions in `file`: none when there is no file. Code::Corrupt when something in it is not as
/// writeDecisions() writes it: then nobody knows what was turned off, and whoever asks assumes the least.
Result<PluginDecisions> readDecisions(const std::filesystem::path& file);

/// Replaces `file` as a whole. Code::Rejected when there are more decisions than readDecisions() takes.
Result<void> writeDecisions(const std::filesystem::path& file, const PluginDecisions& decisions);

} // namespace sotto::client
