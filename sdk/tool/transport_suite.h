#pragma once

#include "plugin_bed.h"

#include <string>
#include <vector>

namespace sotto::conformance {

struct TransportCheck {
    std::string name;
    std::function<Result<void>(PluginBed&)> run;
};

/// What every transport promises while the network cannot be reached, as checks that each start with a
/// running plugin.
const std::vector<TransportCheck>& transportSuite();

/// A network file whose only seed is a port of this machine that nobody listens on.
std::string unreachableNetwork();

} // namespace sotto::conformance
