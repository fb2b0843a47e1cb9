#include "base/error.h"

namespace sotto {

std::string_view codeName(Code code) {
    switch (code) {
    case Code::Ok:
        return "ok";
    case Code::Cancelled:
        return "cancelled";
    case Code::Timeout:
        return "timeout";
    case Code::Offline:
        return "offline";
    case Code::NotFound:
        return "not_found";
    case Code::Invalid:
        return "invalid";
    case Code::Denied:
        return "denied";
    case Code::Unsupported:
        return "unsupported";
    case Code::Corrupt:
        return "corrupt";
    case Code::Rejected:
        return "rejected";
    case Code::Internal:
        return "internal";
    case Code::Locked:
        return "locked";
    case Code::Full:
        return "full";
    case Code::WrongClock:
        return "wrong_clock";
    }
    return "internal";
}

} // namespace sotto
