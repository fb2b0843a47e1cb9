#include "base/log.h"

#include <cstdio>

namespace sotto {

namespace {

const char* levelName(LogLevel level) {
    switch (level) {
    case LogLevel::Debug:
        return "debug";
    case LogLevel::Info:
        return "info";
    case LogLevel::Warning:
        return "warning";
    case LogLevel::Error:
        return "error";
    }
    return "error";
}

} // namespace

void StderrLog::write(LogLevel level, std::string_view text) {
    if (level < least_)
        return;
    std::fprintf(stderr, "%s: %.*s\n", levelName(level), static_cast<int>(text.size()), text.data());
}

} // namespace sotto
