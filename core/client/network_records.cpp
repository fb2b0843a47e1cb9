#include "client/network_records.h"

#include "crypto/encoding.h"

namespace sotto::client {

std::vector<Hop> hopsOf(const sdk::Route& route) {
    std::vector<Hop> hops;
    for (const auto& hop : route.hops())
        hops.push_back({hop.ip(), crypto::toHex(asBytes(hop.ed25519()))});
    return hops;
}

NetworkTrouble troubleOf(sdk::TransportStatus::Cause cause) {
    switch (cause) {
    case sdk::TransportStatus::NO_INTERNET:
        return NetworkTrouble::NoInternet;
    case sdk::TransportStatus::BLOCKED:
        return NetworkTrouble::Blocked;
    case sdk::TransportStatus::NO_ROUTE:
        return NetworkTrouble::NoRoute;
    case sdk::TransportStatus::PROXY_FAILED:
        return NetworkTrouble::ProxyFailed;
    case sdk::TransportStatus::PROXY_REFUSED:
        return NetworkTrouble::ProxyRefused;
    case sdk::TransportStatus::WRONG_CLOCK:
        return NetworkTrouble::WrongClock;
    case sdk::TransportStatus::NONE:
        break;
    }
    return NetworkTrouble::None;
}

NetworkTrouble troubleOf(const sdk::TransportStatus& status) {
    const NetworkTrouble named = troubleOf(status.cause());
    // Of a connection that is there, only the clock may still be wrong.
    if (status.state() == sdk::TransportStatus::READY)
        return named == NetworkTrouble::WrongClock ? named : NetworkTrouble::None;
    if (named == NetworkTrouble::None && !status.problem().empty())
        return NetworkTrouble::NotReached;
    return named;
}

} // namespace sotto::client
