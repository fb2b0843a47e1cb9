#pragma once

#include "base/bytes.h"

#include <string>

namespace sotto::node {

/// What is wrong with the body of an onion request that could not be parsed, in the words of existing nodes,
/// because clients of all kinds show or match them (03 §8.1). [any]
std::string diagnoseOnionBody(ByteView body);

} // namespace sotto::node
