#pragma once

#include "crypto/hash.h"

#include <cstdint>
#include <string>

namespace sotto::node {

/// The network file of a local network with `nodes` nodes, each in a /24 of its own: path rules as strict as
/// so few nodes allow. `seedPort` is the https one on 127.0.0.1.
std::string describeNetwork(std::size_t nodes, std::uint16_t seedPort, const crypto::Hash32& certificate);

} // namespace sotto::node
