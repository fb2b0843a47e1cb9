#pragma once

#include "base/result.h"

#include <filesystem>

namespace sotto::store {

/// The storage's folder while it is repaired: the repair works on a copy, which takes the place of the
/// original when it is complete, and the original stays beside it. A crash at any moment leaves the original
/// or the repaired copy in its place. `folder` is the storage's; the process holds the profile's lock.
/// Blocking.
///
/// Begins anew what an earlier run left unfinished. Returns the folder of the copy. Code::NotFound: there is
/// no storage; Code::Full.
Result<std::filesystem::path> copyForRepair(const std::filesystem::path& folder);

/// Puts the repaired copy in place. Returns where the damaged original is now.
Result<std::filesystem::path> adoptRepaired(const std::filesystem::path& folder);

/// Finishes an adoption that a crash interrupted; does nothing otherwise.
Result<void> finishAdoption(const std::filesystem::path& folder);

} // namespace sotto::store
