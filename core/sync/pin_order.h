#pragma once

#include "store/store.h"
#include "sync/config_set.h"

#include <vector>

namespace sotto::sync {

/// The pinned people in their order, oneself among them, as the configs say: higher priorities first (05
/// §11). Equal ones, as clients without an order write them, go by id, so that all devices say the same.
/// Pure.
std::vector<crypto::AccountId> pinnedIn(ConfigSet& configs, const crypto::AccountId& own);

/// The same as the store says. Code of the store when it cannot be read.
Result<std::vector<crypto::AccountId>> pinnedHere(const store::Store& store);

/// Gives the pinned priorities that say `order`, the last one 1. Errors as with Config::edit().
Result<void> writePinOrder(ConfigSet& configs, const crypto::AccountId& own,
                           const std::vector<crypto::AccountId>& order);

} // namespace sotto::sync
