#include "node/param_reader.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <charconv>
#include <limits>

namespace sotto::node {

namespace json = boost::json;

namespace {

/// Before this a number of milliseconds is taken for seconds.
constexpr TimeMs kEarliestMs = 1'000'000'000;

std::string_view view(const json::string& text) {
    return {text.data(), text.size()};
}

std::optional<std::int64_t> asInteger(const json::value& value) {
    if (const auto* number = value.if_int64())
        return *number;
    if (value.is_uint64())
        return std::numeric_limits<std::int64_t>::max();
    return std::nullopt;
}

std::optional<std::int64_t> asPositive(const json::value& value) {
    const auto number = asInteger(value);
    return number && *number >= 0 ? number : std::nullopt;
}

template <class T>
std::optional<T> parseNumber(std::string_view text) {
    T number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return number;
}

template <class T, class Read>
std::optional<std::vector<T>> readList(const json::value& value, Read read) {
    std::vector<T> items;
    const auto* list = value.if_array();
    if (!list) {
        const auto single = read(value);
        return single ? std::optional(std::vector<T>{*single}) : std::nullopt;
    }
    items.reserve(list->size());
    for (const auto& element : *list) {
        const auto item = read(element);
        if (!item)
            return std::nullopt;
        items.push_back(*item);
    }
    return items;
}

} // namespace

const json::value* ParamReader::find(std::string_view name) const {
    if (failed())
        return nullptr;
    const auto* value = params_.if_contains({name.data(), name.size()});
    return value && !value->is_null() ? value : nullptr;
}

void ParamReader::refuse(std::string why) {
    if (!problem_)
        problem_ = std::move(why);
}

void ParamReader::wrongType(std::string_view name, std::string_view expected) {
    refuse("Invalid value given for '" + std::string(name) + "': expected " + std::string(expected));
}

void ParamReader::require(bool present, std::string_view name) {
    if (!present)
        refuse("Required field '" + std::string(name) + "' missing");
}

std::optional<std::string_view> ParamReader::text(std::string_view name) {
    const auto* value = find(name);
    if (!value)
        return std::nullopt;
    if (const auto* text = value->if_string())
        return view(*text);
    wrongType(name, "string");
    return std::nullopt;
}

std::optional<bool> ParamReader::flag(std::string_view name) {
    const auto* value = find(name);
    if (!value)
        return std::nullopt;
    if (const auto* flag = value->if_bool())
        return *flag;
    wrongType(name, "boolean");
    return std::nullopt;
}

std::optional<std::int64_t> ParamReader::integer(std::string_view name) {
    const auto* value = find(name);
    if (!value)
        return std::nullopt;
    const auto number = asInteger(*value);
    if (!number)
        wrongType(name, "integer");
    return number;
}

std::optional<TimeMs> ParamReader::time(std::string_view name) {
    const auto* value = find(name);
    if (!value)
        return std::nullopt;
    const auto number = asPositive(*value);
    if (!number)
        wrongType(name, "integer timestamp (in milliseconds)");
    else if (*number < kEarliestMs)
        refuse("Invalid timestamp for '" + std::string(name) + "': timestamp must be in milliseconds");
    return failed() ? std::nullopt : number;
}

std::optional<std::int64_t> ParamReader::integerOrText(std::string_view name) {
    const auto* value = find(name);
    if (!value || !value->is_string())
        return integer(name);
    const auto number = parseNumber<std::int64_t>(view(value->get_string()));
    if (!number)
        refuse("Invalid value given for '" + std::string(name) + "': " + json::serialize(*value));
    return number;
}

std::optional<std::uint64_t> ParamReader::amountOrText(std::string_view name) {
    const auto* value = find(name);
    if (!value)
        return std::nullopt;
    if (value->is_string()) {
        const auto number = parseNumber<std::uint64_t>(view(value->get_string()));
        if (!number)
            refuse("Invalid value given for '" + std::string(name) + "': " + json::serialize(*value));
        return number;
    }
    const auto number = asPositive(*value);
    if (!number)
        wrongType(name, "positive integer");
    return number ? std::optional(static_cast<std::uint64_t>(*number)) : std::nullopt;
}

std::optional<wire::Namespace> ParamReader::space(std::string_view name) {
    const auto* value = find(name);
    if (!value)
        return std::nullopt;
    const auto number = asInteger(*value);
    if (!number) {
        wrongType(name, "16-bit integer");
        return std::nullopt;
    }
    using Limits = std::numeric_limits<wire::Namespace>;
    if (*number < Limits::min() || *number > Limits::max()) {
        refuse("Invalid value given for '" + std::string(name) + "': value out of range");
        return std::nullopt;
    }
    return static_cast<wire::Namespace>(*number);
}

std::optional<wire::NamespaceSelection> ParamReader::selection(std::string_view name) {
    const auto* value = find(name);
    if (!value)
        return std::nullopt;
    if (const auto* text = value->if_string(); text && view(*text) == "all")
        return wire::AllNamespaces();
    if (!asInteger(*value)) {
        wrongType(name, "integer or \"all\"");
        return std::nullopt;
    }
    const auto one = space(name);
    return one ? std::optional<wire::NamespaceSelection>(*one) : std::nullopt;
}

std::optional<std::vector<std::string_view>> ParamReader::texts(std::string_view name) {
    const auto* value = find(name);
    if (!value)
        return std::nullopt;
    auto items = readList<std::string_view>(*value, [](const json::value& item) {
        return item.is_string() ? std::optional(view(item.get_string())) : std::nullopt;
    });
    if (!items)
        wrongType(name, "string array");
    return items;
}

std::optional<std::vector<TimeMs>> ParamReader::times(std::string_view name) {
    const auto* value = find(name);
    if (!value)
        return std::nullopt;
    auto items = readList<TimeMs>(*value, asPositive);
    if (!items)
        wrongType(name, "timestamp array");
    return items;
}

std::optional<std::vector<std::int64_t>> ParamReader::integers(std::string_view name) {
    const auto* value = find(name);
    if (!value)
        return std::nullopt;
    auto items = readList<std::int64_t>(*value, asInteger);
    if (!items)
        wrongType(name, "integer array");
    return items;
}

} // namespace sotto::node
