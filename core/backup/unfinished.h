#pragma once

#include "store/store.h"

#include <string_view>

namespace sotto::backup {

/// A restore into a profile without account and conversations is marked until its last batch, which brings
/// the account. What an earlier run left half restored is taken away when the profile is opened next, so that
/// it is as empty as before: nothing of one account is ever found in the profile of another. All on [core].

/// Whether `store` is as a new profile is.
Result<bool> isUnused(const store::Store& store);
/// Durable when it returns.
Result<void> markUnfinished(store::Store& store);
/// Plans the end of the mark.
void unmark(store::Batch& batch);
/// Takes away what a marked restore has written; does nothing without mark, and nothing but end it where
/// there is an account. Settings and values of plugins stay.
Result<void> undoUnfinished(store::Store& store);

/// Erases whole spaces in slices. Each goes on where the one before ended, because what was erased still
/// costs time to pass over. [core]; the store outlives it.
class SpaceEraser {
public:
    SpaceEraser(store::Store& store, std::string_view spaces) : store_(store), spaces_(spaces) {}

    /// At most 2000 rows. True when there may be more.
    Result<bool> next();

private:
    store::Store& store_;
    std::string_view spaces_; ///< still to be erased
    Bytes from_;              ///< of the first of them; empty: its beginning
};

} // namespace sotto::backup
