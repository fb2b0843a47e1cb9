#include "base/json.h"

#include <boost/json/parse.hpp>

namespace sotto {

namespace json = boost::json;

Result<json::value> parseJson(std::string_view text, JsonLimits limits) {
    if (text.size() > limits.bytes)
        return fail(Code::Invalid, "The JSON text is larger than allowed.");
    json::parse_options options;
    options.max_depth = limits.depth;
    json::error_code ec;
    json::value value = json::parse({text.data(), text.size()}, ec, {}, options);
    if (ec)
        return fail(Code::Invalid, "The text is not valid JSON.");
    return value;
}

const json::value* jsonMember(const json::value& object, std::string_view key) {
    const auto* members = object.if_object();
    return members ? members->if_contains({key.data(), key.size()}) : nullptr;
}

const json::object* jsonObject(const json::value& object, std::string_view key) {
    const auto* member = jsonMember(object, key);
    return member ? member->if_object() : nullptr;
}

const json::array* jsonArray(const json::value& object, std::string_view key) {
    const auto* member = jsonMember(object, key);
    return member ? member->if_array() : nullptr;
}

std::optional<std::string_view> jsonText(const json::value& object, std::string_view key) {
    const auto* member = jsonMember(object, key);
    const auto* text = member ? member->if_string() : nullptr;
    if (!text)
        return std::nullopt;
    return std::string_view(text->data(), text->size());
}

std::optional<std::int64_t> jsonInteger(const json::value& object, std::string_view key) {
    const auto* member = jsonMember(object, key);
    if (!member || !member->is_number() || member->is_double())
        return std::nullopt;
    json::error_code ec;
    const auto value = member->to_number<std::int64_t>(ec);
    return ec ? std::nullopt : std::optional(value);
}

std::optional<std::uint64_t> jsonUnsigned(const json::value& object, std::string_view key) {
    const auto* member = jsonMember(object, key);
    if (!member || !member->is_number() || member->is_double())
        return std::nullopt;
    json::error_code ec;
    const auto value = member->to_number<std::uint64_t>(ec);
    return ec ? std::nullopt : std::optional(value);
}

} // namespace sotto
