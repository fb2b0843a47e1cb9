#include "transport-common/interfaces.h"

#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>

#include <memory>

namespace sotto::transport {

namespace {

bool reachesBeyondItsLink(const sockaddr* address) {
    if (!address)
        return false;
    if (address->sa_family == AF_INET) {
        const auto* four = reinterpret_cast<const sockaddr_in*>(address);
        return (ntohl(four->sin_addr.s_addr) >> 16) != 0xa9fe; // 169.254.0.0/16
    }
    if (address->sa_family != AF_INET6)
        return false;
    const auto* six = reinterpret_cast<const sockaddr_in6*>(address);
    return !IN6_IS_ADDR_LINKLOCAL(&six->sin6_addr);
}

} // namespace

bool hasNetwork() {
    ifaddrs* list = nullptr;
    if (getifaddrs(&list) != 0)
        return true; // not known: nothing is to be blamed on it
    const std::unique_ptr<ifaddrs, decltype(&freeifaddrs)> owner(list, freeifaddrs);
    for (const ifaddrs* entry = list; entry; entry = entry->ifa_next) {
        const bool up = (entry->ifa_flags & IFF_UP) && (entry->ifa_flags & IFF_RUNNING);
        if (up && !(entry->ifa_flags & IFF_LOOPBACK) && reachesBeyondItsLink(entry->ifa_addr))
            return true;
    }
    return false;
}

} // namespace sotto::transport
