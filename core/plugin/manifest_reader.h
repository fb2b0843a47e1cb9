#pragma once

#include "base/result.h"

#include "sotto/sotto.h"

#include <boost/json/fwd.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sotto::plugin {

/// Takes typed, bounded members out of one JSON object of a plugin.json and keeps the first problem, worded
/// with field and file. After a problem everything reads as empty. [any]
class ManifestReader {
public:
    static Result<ManifestReader> open(std::string_view json, std::string_view file);

    std::string text(std::string_view field, std::size_t longest);
    std::string optionalText(std::string_view field, std::size_t longest);
    bool flag(std::string_view field);
    /// Whole numbers of up to 31 bits, not negative.
    std::optional<std::uint32_t> optionalNumber(std::string_view field);
    std::vector<std::string> texts(std::string_view field, std::size_t most, std::size_t longest);
    /// Calls `read` for every object of an array; a missing array is an empty one.
    void each(std::string_view field, std::size_t most, const std::function<void(ManifestReader&)>& read);

    /// Keeps a problem with `field` unless `good`: "“field” in file <problem>."
    void check(bool good, std::string_view field, std::string_view problem);
    const std::optional<Error>& problem() const { return problem_; }

    /// "1.0" as two numbers.
    static std::optional<std::pair<int, int>> twoNumbers(std::string_view text);

private:
    ManifestReader(std::shared_ptr<const boost::json::value> root, const boost::json::value* object,
                   std::string file, std::string prefix);
    const boost::json::value* find(std::string_view field) const;

    std::shared_ptr<const boost::json::value> root_;
    const boost::json::value* object_;
    std::string file_;
    std::string prefix_; // of field names inside arrays, e.g. "provides[0]."
    std::optional<Error> problem_;
};

} // namespace sotto::plugin
