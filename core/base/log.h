#pragma once

#include <string_view>

namespace sotto {

enum class LogLevel { Debug, Info, Warning, Error };

/// Where diagnostics go. Texts carry no user data, ids or keys. Quiet on success.
class Log {
public:
    Log() = default;
    Log(const Log&) = delete;
    Log& operator=(const Log&) = delete;
    virtual ~Log() = default;

    /// [any]
    virtual void write(LogLevel level, std::string_view text) = 0;
};

/// Writes lines of `least` and above to stderr.
class StderrLog final : public Log {
public:
    explicit StderrLog(LogLevel least) : least_(least) {}
    void write(LogLevel level, std::string_view text) override;

private:
    LogLevel least_;
};

} // namespace sotto
