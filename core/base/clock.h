#pragma once

#include <chrono>
#include <cstdint>

namespace sotto {

/// Milliseconds since the Unix epoch. Whether it is local or network time is part of the name where it is
/// used.
using TimeMs = std::int64_t;

/// Where time comes from. Injected everywhere, so that tests decide what time it is.
class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /// [any] Local wall-clock time; may jump.
    virtual TimeMs wallMs() const = 0;
    /// [any] Never goes back; only differences mean something.
    virtual std::chrono::milliseconds steady() const = 0;
};

class SystemClock final : public Clock {
public:
    TimeMs wallMs() const override {
        using namespace std::chrono;
        return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
    }
    std::chrono::milliseconds steady() const override {
        using namespace std::chrono;
        return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
    }
};

} // namespace sotto
