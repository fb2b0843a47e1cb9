#pragma once

#include "node/calls.h"
#include "node/param_reader.h"

namespace sotto::node {

/// Parsers of requests made of requests (02 §12.2). Problems are noted in `in`; the result then means
/// nothing. [any]
BatchCall parseBatch(ParamReader& in, const boost::json::object& params, bool inOrder);
decltype(Call::what) parseIfElse(ParamReader& in, const boost::json::object& params);

} // namespace sotto::node
