#pragma once

#include "base/log.h"

#include <mutex>
#include <string>
#include <vector>

namespace sotto::test {

/// Keeps every line for the test to look at. [any]
class RecordingLog final : public Log {
public:
    void write(LogLevel, std::string_view text) override {
        const std::lock_guard lock(mutex_);
        lines_.emplace_back(text);
    }

    std::vector<std::string> lines() const {
        const std::lock_guard lock(mutex_);
        return lines_;
    }

    bool mentions(std::string_view part) const {
        for (const auto& line : lines())
            if (line.find(part) != std::string::npos)
                return true;
        return false;
    }

private:
    mutable std::mutex mutex_;
    std::vector<std::string> lines_;
};

} // namespace sotto::test
