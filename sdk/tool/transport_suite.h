#pragma once

#include "plugin_bed.h"

#include <string>
#include <vector>

namespace sotto::conformance {

enum class Reach {
    Nobody,  ///< unreachableNetwork()
    Network, ///< storage nodes that work
};

struct TransportCheck {
    std::string name;
    std::function<Result<void>(PluginBed&)> run;
    Reach reach = Reach::Nobody;
};

/// What every transport promises, as checks that each start with a running plugin; the list lives for ever.
const std::vector<TransportCheck>& transportSuite();

/// A network file whose only seed is a port of this machine that nobody listens on.
std::string unreachableNetwork();

} // namespace sotto::conformance
