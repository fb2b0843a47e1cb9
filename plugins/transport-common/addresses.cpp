#include "transport-common/addresses.h"

namespace sotto::transport {

namespace {

struct Range {
    std::uint32_t base;
    unsigned prefix;
};

// Registry of special purpose addresses, the blocks that no node on the open network can have.
constexpr Range kNotPublic[] = {
    {0x00000000, 8},  {0x0a000000, 8},  {0x64400000, 10}, {0x7f000000, 8},  {0xa9fe0000, 16},
    {0xac100000, 12}, {0xc0000000, 24}, {0xc0000200, 24}, {0xc0a80000, 16}, {0xc6120000, 15},
    {0xc6336400, 24}, {0xcb007100, 24}, {0xe0000000, 4},  {0xf0000000, 4},
};

std::uint32_t number(const wire::Ipv4& ip) {
    return std::uint32_t{ip[0]} << 24 | std::uint32_t{ip[1]} << 16 | std::uint32_t{ip[2]} << 8 | ip[3];
}

} // namespace

bool isPublic(const wire::Ipv4& ip) {
    for (const Range& range : kNotPublic)
        if ((number(ip) ^ range.base) >> (32 - range.prefix) == 0)
            return false;
    return true;
}

bool isPublic(const boost::asio::ip::address& address) {
    if (address.is_v4())
        return isPublic(wire::Ipv4(address.to_v4().to_bytes()));
    const auto v6 = address.to_v6();
    if (v6.is_v4_mapped())
        return isPublic(
            wire::Ipv4(boost::asio::ip::make_address_v4(boost::asio::ip::v4_mapped, v6).to_bytes()));
    const auto bytes = v6.to_bytes();
    const unsigned first = unsigned(bytes[0]) << 8 | bytes[1];
    const unsigned second = unsigned(bytes[2]) << 8 | bytes[3];
    const bool global = first >> 13 == 1;
    const bool special = first == 0x2002 || (first == 0x2001 && (second < 0x0200 || second == 0x0db8));
    return global && !special;
}

std::uint32_t SubnetSet::subnetOf(const wire::Ipv4& ip) const {
    return number(ip) >> (32 - prefix_);
}

void SubnetSet::insert(const wire::Ipv4& ip) {
    if (prefix_ != 0)
        taken_.insert(subnetOf(ip));
}

bool SubnetSet::contains(const wire::Ipv4& ip) const {
    return prefix_ != 0 && taken_.count(subnetOf(ip)) != 0;
}

} // namespace sotto::transport
