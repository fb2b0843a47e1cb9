#pragma once

#include "base/result.h"

#include "sotto/sotto.h"

#include <filesystem>
#include <string_view>

namespace sotto::plugin {

/// [core] Opens a plugin's library and finds its entry. The library stays in the process for good, whatever
/// happens later. Fails with one sentence when it cannot be opened, has no entry, or belongs to another id
/// than `id`.
Result<const sotto_entry*> loadLibrary(const std::filesystem::path& file, std::string_view id);

} // namespace sotto::plugin
