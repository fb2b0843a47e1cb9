#pragma once

#include "base/bytes.h"
#include "base/json.h"

#include <boost/json/value.hpp>

#include <string>
#include <string_view>

namespace sotto::test {

/// The parsed file tests/vectors/`name`. Aborts with a message when it is missing or no JSON: nothing can be
/// tested then.
boost::json::value loadVectors(std::string_view name);

/// Bytes of hex or base64 text; members of a vector entry by name. Abort on anything else, naming the member.
Bytes hex(std::string_view text);
Bytes hexMember(const boost::json::value& entry, std::string_view key);
Bytes base64Member(const boost::json::value& entry, std::string_view key);
std::string textMember(const boost::json::value& entry, std::string_view key);

/// The whole of a file as bytes. Aborts when it cannot be read.
Bytes readFile(const std::string& path);

} // namespace sotto::test
