#pragma once

#include "client/types.h"

#include <QString>

namespace sotto::network {

/// What keeps things from moving, and what one can do about it, as a sentence each; empty for None.
QString causeText(client::NetworkTrouble trouble);
QString adviceText(client::NetworkTrouble trouble);

/// What a step of a test looks at, e.g. "The proxy answers".
QString stepText(client::ConnectionStep::Kind kind);

/// A span of time in its largest unit, e.g. "5 minutes".
QString span(TimeMs ms);

} // namespace sotto::network
