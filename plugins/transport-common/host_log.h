#pragma once

#include "base/log.h"

#include "sotto/sdk.hpp"

namespace sotto::transport {

/// Diagnostics to the host's log. [any]
class HostLog final : public Log {
public:
    explicit HostLog(const sdk::Host& host) : host_(host) {}
    void write(LogLevel level, std::string_view text) override {
        host_.log(static_cast<int>(level), std::string(text));
    }

private:
    const sdk::Host& host_;
};

static_assert(static_cast<int>(LogLevel::Debug) == SOTTO_LOG_DEBUG &&
              static_cast<int>(LogLevel::Error) == SOTTO_LOG_ERROR);

} // namespace sotto::transport
