#pragma once

#include "base/clock.h"
#include "base/json.h"
#include "base/result.h"
#include "wire/namespaces.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sotto::node {

/// Reads the parameters of one storage request, typed as nodes type them (02 §8). Missing and null are the
/// same. The first problem is kept and makes everything after it empty, so that a request is read top to
/// bottom and judged at its end. Views live as long as the object that is read.
class ParamReader {
public:
    explicit ParamReader(const boost::json::object& params) : params_(params) {}

    std::optional<std::string_view> text(std::string_view name);
    std::optional<bool> flag(std::string_view name);
    std::optional<std::int64_t> integer(std::string_view name);
    /// Milliseconds since the epoch; refuses what can only be seconds.
    std::optional<TimeMs> time(std::string_view name);
    /// As store takes its timestamp and ttl: a number or the same in a string.
    std::optional<std::int64_t> integerOrText(std::string_view name);
    std::optional<std::uint64_t> amountOrText(std::string_view name);
    std::optional<wire::Namespace> space(std::string_view name);
    std::optional<wire::NamespaceSelection> selection(std::string_view name);
    /// A list, or a single value as a list of one.
    std::optional<std::vector<std::string_view>> texts(std::string_view name);
    std::optional<std::vector<TimeMs>> times(std::string_view name);
    std::optional<std::vector<std::int64_t>> integers(std::string_view name);

    void require(bool present, std::string_view name);
    /// Notes a problem unless there is one already.
    void refuse(std::string why);

    bool failed() const { return problem_.has_value(); }
    Error problem() const { return fail(Code::Invalid, problem_.value_or(std::string())); }

private:
    const boost::json::value* find(std::string_view name) const;
    void wrongType(std::string_view name, std::string_view expected);

    const boost::json::object& params_;
    std::optional<std::string> problem_;
};

} // namespace sotto::node
