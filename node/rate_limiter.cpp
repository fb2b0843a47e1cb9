#include "node/rate_limiter.h"

#include <algorithm>

namespace sotto::node {

namespace {

double refilled(double tokens, std::chrono::milliseconds passed) {
    return std::min(RateLimiter::kDepth,
                    tokens + RateLimiter::kPerSecond * static_cast<double>(passed.count()) / 1000);
}

} // namespace

bool RateLimiter::admit(std::string_view address) {
    const auto now = clock_.steady();
    auto found = buckets_.find(address);
    if (found == buckets_.end()) {
        if (buckets_.size() >= kMaxAddresses)
            forgetFull(now);
        if (buckets_.size() >= kMaxAddresses)
            return true;
        found = buckets_.emplace(std::string(address), Bucket{kDepth, now}).first;
    }
    Bucket& bucket = found->second;
    bucket.tokens = refilled(bucket.tokens, now - bucket.at);
    bucket.at = now;
    if (bucket.tokens < 1)
        return false;
    bucket.tokens -= 1;
    return true;
}

void RateLimiter::forgetFull(std::chrono::milliseconds now) {
    std::erase_if(buckets_, [now](const auto& entry) {
        return refilled(entry.second.tokens, now - entry.second.at) >= kDepth;
    });
}

} // namespace sotto::node
