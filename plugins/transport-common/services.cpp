#include "transport-common/services.h"

#include <algorithm>

namespace sotto::transport {

std::chrono::milliseconds backoff(unsigned n, std::chrono::milliseconds first, std::chrono::milliseconds most,
                                  Random& random) {
    const auto full = std::min(most, std::chrono::milliseconds(first.count() << std::min(n, 20u)));
    const auto spread = static_cast<std::uint32_t>(full.count() * 2 / 5);
    return full - full / 5 + std::chrono::milliseconds(random.below(spread + 1));
}

} // namespace sotto::transport
