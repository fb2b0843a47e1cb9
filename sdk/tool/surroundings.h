#pragma once

#include "bench_loop.h"
#include "plugin_bed.h"

namespace sotto::conformance {

class Silent final : public Log {
public:
    void write(LogLevel, std::string_view) override {}
};

/// Everything a check needs around a plugin.
struct Surroundings {
    static constexpr std::chrono::seconds kPatience{30};

    BenchLoop loop;
    Silent log;
    Bench bench{loop, log, [this](const auto& reached) { return loop.runUntil(reached, kPatience); }};
};

} // namespace sotto::conformance
