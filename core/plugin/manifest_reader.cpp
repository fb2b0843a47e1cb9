#include "plugin/manifest_reader.h"

#include "base/json.h"
#include "plugin/manifest.h"

#include <charconv>

namespace sotto::plugin {

namespace json = boost::json;

ManifestReader::ManifestReader(std::shared_ptr<const json::value> root, const json::value* object,
                               std::string file, std::string prefix)
    : root_(std::move(root))
    , object_(object)
    , file_(std::move(file))
    , prefix_(std::move(prefix)) {
}

Result<ManifestReader> ManifestReader::open(std::string_view text, std::string_view file) {
    auto parsed = parseJson(text, {kMaxManifestBytes, 8});
    if (!parsed || !parsed->is_object())
        return fail(Code::Invalid, "The file " + std::string(file) + " is not a JSON object of at most " +
                                       std::to_string(kMaxManifestBytes / 1024) + " KiB.");
    auto root = std::make_shared<const json::value>(std::move(*parsed));
    const auto* object = root.get();
    return ManifestReader(std::move(root), object, std::string(file), "");
}

const json::value* ManifestReader::find(std::string_view field) const {
    return problem_ ? nullptr : jsonMember(*object_, field);
}

void ManifestReader::check(bool good, std::string_view field, std::string_view problem) {
    if (good || problem_)
        return;
    problem_ = fail(Code::Invalid, "The field \"" + prefix_ + std::string(field) + "\" of " + file_ + " " +
                                       std::string(problem) + ".");
}

std::string ManifestReader::text(std::string_view field, std::size_t longest) {
    check(find(field) != nullptr, field, "is missing");
    auto value = optionalText(field, longest);
    check(!value.empty(), field, "is empty");
    return value;
}

std::string ManifestReader::optionalText(std::string_view field, std::size_t longest) {
    const auto* member = find(field);
    if (!member)
        return {};
    const auto value = jsonText(*object_, field);
    check(value.has_value(), field, "is not a text");
    if (!value)
        return {};
    check(value->size() <= longest, field, "is longer than " + std::to_string(longest) + " bytes");
    check(value->find('\0') == std::string_view::npos, field, "holds a zero byte");
    return problem_ ? std::string() : std::string(*value);
}

bool ManifestReader::flag(std::string_view field) {
    const auto* member = find(field);
    if (!member)
        return false;
    check(member->is_bool(), field, "is not true or false");
    return member->is_bool() && member->get_bool();
}

std::optional<std::uint32_t> ManifestReader::optionalNumber(std::string_view field) {
    if (!find(field))
        return std::nullopt;
    const auto value = jsonUnsigned(*object_, field);
    check(value && *value <= 0x7fffffff, field, "is not a whole number from 0 to 2147483647");
    if (problem_)
        return std::nullopt;
    return static_cast<std::uint32_t>(*value);
}

std::vector<std::string> ManifestReader::texts(std::string_view field, std::size_t most,
                                               std::size_t longest) {
    std::vector<std::string> result;
    if (!find(field))
        return result;
    const auto* list = jsonArray(*object_, field);
    check(list && list->size() <= most, field, "is not a list of at most " + std::to_string(most) + " texts");
    if (problem_)
        return result;
    for (const auto& item : *list) {
        const auto* value = item.if_string();
        check(value && !value->empty() && value->size() <= longest, field,
              "holds something else than texts of 1 to " + std::to_string(longest) + " bytes");
        if (problem_)
            return {};
        result.emplace_back(value->data(), value->size());
    }
    return result;
}

void ManifestReader::each(std::string_view field, std::size_t most,
                          const std::function<void(ManifestReader&)>& read) {
    if (!find(field))
        return;
    const auto* list = jsonArray(*object_, field);
    check(list && list->size() <= most, field,
          "is not a list of at most " + std::to_string(most) + " objects");
    for (std::size_t i = 0; !problem_ && i < list->size(); ++i) {
        const auto place = prefix_ + std::string(field) + "[" + std::to_string(i) + "]";
        check((*list)[i].is_object(), place, "is not an object");
        if (problem_)
            return;
        ManifestReader item(root_, &(*list)[i], file_, place + ".");
        read(item);
        problem_ = item.problem_;
    }
}

std::optional<std::pair<int, int>> ManifestReader::twoNumbers(std::string_view text) {
    const auto* end = text.data() + text.size();
    int first = 0;
    int second = 0;
    const auto dot = std::from_chars(text.data(), end, first);
    if (dot.ec != std::errc() || dot.ptr == end || *dot.ptr != '.' || first < 0)
        return std::nullopt;
    const auto rest = std::from_chars(dot.ptr + 1, end, second);
    if (rest.ec != std::errc() || rest.ptr != end || second < 0)
        return std::nullopt;
    return std::pair(first, second);
}

} // namespace sotto::plugin
