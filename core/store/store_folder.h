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

/// Puts what does not open aside: the message store of the profile in the folder `profile`, and its keys,
/// which go together. Nothing is deleted. Returns where they are now. After a crash or an error in between a
/// second call puts the rest aside. Code::Rejected: there is too much aside already.
Result<std::filesystem::path> putAside(const std::filesystem::path& profile);

/// Finishes an adoption that a crash interrupted; does nothing otherwise.
Result<void> finishAdoption(const std::filesystem::path& folder);

} // namespace sotto::store
