#pragma once

#include "client/types.h"

#include <boost/json/object.hpp>

namespace sotto::client {

/// The message object of the command line and of exports (docs/cli.md). [any]
boost::json::object toJson(const Message& message);

} // namespace sotto::client
