#pragma once

#include "base/clock.h"

namespace sotto::test {

/// A clock that shows what the test sets.
class FakeClock final : public Clock {
public:
    explicit FakeClock(TimeMs wall = 1'700'000'000'000) : wall_(wall) {}

    TimeMs wallMs() const override { return wall_; }
    std::chrono::milliseconds steady() const override { return steady_; }

    /// Time passes: both kinds go on.
    void advance(std::chrono::milliseconds time) {
        wall_ += time.count();
        steady_ += time;
    }
    /// Somebody sets the wall clock.
    void setWall(TimeMs wall) { wall_ = wall; }

private:
    TimeMs wall_;
    std::chrono::milliseconds steady_{0};
};

} // namespace sotto::test
