#pragma once

#include "base/clock.h"

#include <cstdint>
#include <deque>
#include <optional>

namespace sotto::transport {

/// Network time minus local time, from what nodes say (02 §14): the median of the last ten samples. Pure.
class ClockOffset {
public:
    static constexpr std::size_t kSamples = 10;

    /// A node's `t` in a reply to a request that left at `sent` and came back at `received` (local, ms).
    void sample(TimeMs nodeTime, TimeMs sent, TimeMs received);
    /// Before a resync: what was heard so far no longer counts, but stays the answer until something new
    /// comes.
    void restart();

    bool known() const { return value_.has_value(); }
    /// 0 while unknown.
    std::int64_t valueMs() const { return value_.value_or(0); }

private:
    std::deque<std::int64_t> samples_;
    std::optional<std::int64_t> value_;
};

} // namespace sotto::transport
