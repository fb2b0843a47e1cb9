#include "transport-common/problem.h"

#include <algorithm>
#include <array>

namespace sotto::transport {

namespace {

using sdk::TransportStatus;

} // namespace

Problem problemOf(NetFailure failure) {
    switch (failure) {
    case NetFailure::NoNetwork:
        return {TransportStatus::NO_INTERNET, "There is no network connection."};
    case NetFailure::ProxyDown:
    case NetFailure::ProxySilent:
        return {TransportStatus::PROXY_FAILED, "The proxy does not answer."};
    case NetFailure::ProxyRefused:
        return {TransportStatus::PROXY_REFUSED, "The proxy refuses the name or password."};
    case NetFailure::TooEarly:
        return {TransportStatus::WRONG_CLOCK,
                "A certificate of the network is not valid yet by this computer's clock."};
    case NetFailure::Expired:
        return {TransportStatus::NONE,
                "A certificate of the network has expired, or this computer's clock is wrong."};
    case NetFailure::TlsFailed:
    case NetFailure::PinMismatch:
        return {TransportStatus::BLOCKED, "Somebody answers in the place of the network."};
    case NetFailure::NotHttp:
    case NetFailure::TooLarge:
        return {TransportStatus::BLOCKED, "The network is reached, but its answers make no sense."};
    case NetFailure::Unreachable:
    case NetFailure::Silent:
    case NetFailure::Broken:
        break;
    }
    return {TransportStatus::BLOCKED, "The network cannot be reached."};
}

Problem problemOf(std::span<const NetFailure> failures) {
    // What weighs most comes first.
    constexpr std::array kTelling{NetFailure::ProxyRefused, NetFailure::ProxyDown, NetFailure::TooEarly,
                                  NetFailure::Expired,      NetFailure::TlsFailed, NetFailure::PinMismatch,
                                  NetFailure::NotHttp,      NetFailure::TooLarge};
    for (const NetFailure telling : kTelling)
        if (std::find(failures.begin(), failures.end(), telling) != failures.end())
            return problemOf(telling);
    for (const NetFailure common : {NetFailure::NoNetwork, NetFailure::ProxySilent})
        if (!failures.empty() && std::all_of(failures.begin(), failures.end(),
                                             [common](NetFailure failure) { return failure == common; }))
            return problemOf(common);
    return problemOf(NetFailure::Unreachable);
}

} // namespace sotto::transport
