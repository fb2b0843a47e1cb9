#pragma once

#include "base/bytes.h"
#include "base/random.h"

#include <algorithm>
#include <stdexcept>

namespace sotto::test {

/// Hands out recorded bytes in order. Throws when more are asked for than there are.
class ReplayRandom final : public Random {
public:
    void add(ByteView bytes) { append(queue_, bytes); }

    void fill(std::span<std::uint8_t> out) override {
        if (out.size() > queue_.size())
            throw std::out_of_range("the recorded randomness is used up");
        std::copy_n(queue_.begin(), out.size(), out.begin());
        queue_.erase(queue_.begin(), queue_.begin() + static_cast<std::ptrdiff_t>(out.size()));
    }

    bool empty() const { return queue_.empty(); }

private:
    Bytes queue_;
};

} // namespace sotto::test
