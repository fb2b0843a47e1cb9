#include "transport-common/clock_offset.h"

#include <algorithm>
#include <vector>

namespace sotto::transport {

void ClockOffset::sample(TimeMs nodeTime, TimeMs sent, TimeMs received) {
    // Half of the round trip is the best guess for when the node looked at its clock.
    samples_.push_back(nodeTime - (sent + (received - sent) / 2));
    if (samples_.size() > kSamples)
        samples_.pop_front();
    std::vector<std::int64_t> sorted(samples_.begin(), samples_.end());
    const auto middle = sorted.begin() + static_cast<std::ptrdiff_t>((sorted.size() - 1) / 2);
    std::nth_element(sorted.begin(), middle, sorted.end());
    value_ = *middle;
}

void ClockOffset::restart() {
    samples_.clear();
}

} // namespace sotto::transport
