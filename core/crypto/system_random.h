#pragma once

#include "base/random.h"

namespace sotto::crypto {

/// The operating system's cryptographic random source.
class SystemRandom final : public Random {
public:
    void fill(std::span<std::uint8_t> out) override;
};

} // namespace sotto::crypto
