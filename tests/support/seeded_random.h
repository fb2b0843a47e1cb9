#pragma once

#include "base/random.h"
#include "crypto/hash.h"

namespace sotto::test {

/// The same bytes in every run: BLAKE2b of the seed and a counter.
class SeededRandom final : public Random {
public:
    explicit SeededRandom(std::uint8_t seed = 0) : seed_(seed) {}

    void fill(std::span<std::uint8_t> out) override {
        for (std::uint8_t& byte : out)
            byte = next();
    }

private:
    std::uint8_t next() {
        if (used_ == block_.size()) {
            const std::uint8_t input[] = {seed_, static_cast<std::uint8_t>(counter_),
                                          static_cast<std::uint8_t>(counter_ >> 8),
                                          static_cast<std::uint8_t>(counter_ >> 16)};
            block_ = crypto::blake2b64({input});
            ++counter_;
            used_ = 0;
        }
        return block_[used_++];
    }

    std::uint8_t seed_;
    std::uint32_t counter_ = 0;
    crypto::Hash64 block_;
    std::size_t used_ = 64;
};

} // namespace sotto::test
