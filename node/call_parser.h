#pragma once

#include "base/result.h"
#include "node/calls.h"

#include <string_view>

namespace sotto::node {

bool isKnownMethod(std::string_view method);

/// Understands the parameters of a known method. Code::Invalid with the text that nodes answer after "invalid
/// request: ". Never throws; a batch is refused as a whole when one of its parts is. [any]
Result<Call> parseCall(std::string_view method, boost::json::object params);

} // namespace sotto::node
