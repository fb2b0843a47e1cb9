#pragma once

#include "base/unique_function.h"
#include "client/types.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace sotto::client {

enum class ExportKind { Html, Json, Text };

struct ExportRequest {
    ConversationId conversation;
    ExportKind kind = ExportKind::Html;
    std::filesystem::path path;
    bool replace = false; ///< what is at `path` already
    /// Local days as a search has them: YYYY, YYYY-MM or YYYY-MM-DD. Empty: from the first message on.
    std::string since{};
    std::string until{}; ///< that day, month or year, too; empty: to the last message
};

struct Exported {
    std::filesystem::path path;
    std::uint64_t messages = 0;
    std::uint64_t bytes = 0;
};

/// [core] Messages written so far, after each page. Returns false to give up: nothing is left at the path.
using ExportProgress = UniqueFunction<bool(std::uint64_t messages)>;

} // namespace sotto::client
