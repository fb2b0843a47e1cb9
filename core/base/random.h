#pragma once

#include <cstdint>
#include <span>

namespace sotto {

/// Where randomness comes from. Injected, so that tests can replay; the program uses crypto::SystemRandom.
class Random {
public:
    Random() = default;
    Random(const Random&) = delete;
    Random& operator=(const Random&) = delete;
    virtual ~Random() = default;

    /// [any] Fills `out`; must be cryptographically strong in the program.
    virtual void fill(std::span<std::uint8_t> out) = 0;

    /// [any] Uniform in [0, bound); 0 when bound is 0.
    std::uint32_t below(std::uint32_t bound) {
        if (bound == 0)
            return 0;
        const std::uint32_t rejected = (0u - bound) % bound;
        for (;;) {
            std::uint8_t raw[4];
            fill(raw);
            const std::uint32_t value = std::uint32_t{raw[0]} | std::uint32_t{raw[1]} << 8 |
                                        std::uint32_t{raw[2]} << 16 | std::uint32_t{raw[3]} << 24;
            if (value >= rejected)
                return value % bound;
        }
    }
};

} // namespace sotto
