#pragma once

#include "profile/profile.h"

namespace sotto::lock {

/// Wrong passwords in a row, in the preferences of the window: a pause for people, no wall. Who can write the
/// file can also copy the profile. `profile` tells profiles apart and is kept as a hash.
profile::Profile::TryMemory triesOf(const QString& profile);

} // namespace sotto::lock
