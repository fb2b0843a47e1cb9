#pragma once

#include "base/result.h"

#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace sotto {

struct JsonLimits {
    std::size_t bytes = 16u << 20;
    std::size_t depth = 32;
};

/// Parses exactly one JSON value from bytes of a stranger. Never throws; larger or deeper input than `limits`
/// is refused.
Result<boost::json::value> parseJson(std::string_view text, JsonLimits limits = {});

/// Members of an object, typed; empty when `object` is no object, the member is missing or of another type.
/// Pointers live as long as the value they point into.
const boost::json::value* jsonMember(const boost::json::value& object, std::string_view key);
const boost::json::object* jsonObject(const boost::json::value& object, std::string_view key);
const boost::json::array* jsonArray(const boost::json::value& object, std::string_view key);
std::optional<std::string_view> jsonText(const boost::json::value& object, std::string_view key);
/// Integers only; a value that does not fit is empty.
std::optional<std::int64_t> jsonInteger(const boost::json::value& object, std::string_view key);
std::optional<std::uint64_t> jsonUnsigned(const boost::json::value& object, std::string_view key);

} // namespace sotto
