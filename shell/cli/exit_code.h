#pragma once

#include "base/error.h"

namespace sotto::cli {

/// What the process tells its caller; part of the contract of the command line.
enum class ExitCode { Done = 0, Failed = 1, Usage = 2, Locked = 3, TimedOut = 4 };

inline ExitCode exitCodeOf(const Error& error) {
    switch (error.code) {
    case Code::Locked:
        return ExitCode::Locked;
    case Code::Timeout:
        return ExitCode::TimedOut;
    default:
        return ExitCode::Failed;
    }
}

/// Opening a profile asks nobody but the system's key store, which no command line can ask: the profile is
/// locked for it, and unlike one that another process uses it stays so.
inline bool isGuardedBySystem(const Error& opening) {
    return opening.code == Code::Offline;
}

} // namespace sotto::cli
