#pragma once

#include "client/types.h"

#include <boost/json/object.hpp>

namespace sotto::client {

/// "off", "read:SECONDS" or "send:SECONDS". [any]
std::string expiryText(const std::optional<Expiry>& expiry);

/// The message object of the command line and of exports (docs/cli.md). [any]
boost::json::object toJson(const Message& message);

} // namespace sotto::client
