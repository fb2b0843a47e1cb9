#pragma once

#include "session.pb.h"

namespace sotto::wire {

/// Takes out parts that lack a required field. Afterwards every part that is there is complete.
void removeIncompleteParts(proto::Content& content);

/// Makes every text valid UTF-8, since none is checked on the way.
void repairTexts(proto::Content& content);

} // namespace sotto::wire
