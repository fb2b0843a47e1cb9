#pragma once

#include "base/clock.h"

#include <boost/json/value.hpp>

#include <compare>
#include <optional>

namespace sotto::wire {

struct Hardfork {
    int major = 0;
    int minor = 0;

    auto operator<=>(const Hardfork&) const = default;
};

/// What nearly every result of a storage node carries (02 §15).
struct ReplyMeta {
    std::optional<Hardfork> hardfork;
    std::optional<TimeMs> time; ///< node time when it handled the request
};

/// `hf` and `t` of a result; a `t` before 2021 counts as absent (02 §14). [any]
ReplyMeta replyMeta(const boost::json::value& result);

} // namespace sotto::wire
