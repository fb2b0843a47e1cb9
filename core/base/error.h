#pragma once

#include <string>
#include <string_view>

namespace sotto {

/// What went wrong, coarse enough to act upon. The first eleven equal the statuses of the plugin interface
/// (sotto.h).
enum class Code {
    Ok,
    Cancelled,
    Timeout,
    Offline,
    NotFound,
    Invalid,
    Denied,
    Unsupported,
    Corrupt,
    Rejected,
    Internal,
    Locked,     ///< the profile is used by another process, or its secret is not at hand
    Full,       ///< no space left where the data belong
    WrongClock, ///< the network refused our time even after a resync
};

/// Lower-case name of a code as printed by the command lines, e.g. "not_found".
std::string_view codeName(Code code);

/// A failure as a value: a code and one sentence for people. The sentence never carries user data, ids or
/// keys.
struct Error {
    Code code = Code::Internal;
    std::string text;

    bool operator==(const Error&) const = default;
};

} // namespace sotto
