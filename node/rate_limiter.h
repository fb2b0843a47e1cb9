#pragma once

#include "base/clock.h"

#include <chrono>
#include <map>
#include <string>
#include <string_view>

namespace sotto::node {

/// A bucket of tokens per source address: 600 deep, 300 a second (02 §11). Belongs to the thread of the node.
class RateLimiter {
public:
    static constexpr double kDepth = 600;
    static constexpr double kPerSecond = 300;
    /// Addresses remembered at once; full buckets are forgotten first, and nobody is refused for lack of
    /// room.
    static constexpr std::size_t kMaxAddresses = 10'000;

    explicit RateLimiter(const Clock& clock) : clock_(clock) {}

    /// Takes a token; false means: refuse.
    bool admit(std::string_view address);

private:
    struct Bucket {
        double tokens = kDepth;
        std::chrono::milliseconds at{0};
    };
    void forgetFull(std::chrono::milliseconds now);

    const Clock& clock_;
    std::map<std::string, Bucket, std::less<>> buckets_;
};

} // namespace sotto::node
