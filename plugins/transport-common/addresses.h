#pragma once

#include "wire/service_nodes.h"

#include <boost/asio/ip/address.hpp>

#include <cstdint>
#include <set>

namespace sotto::transport {

/// Whether a node may have this address on a real network: not loopback, private, link-local, shared,
/// multicast or reserved.
bool isPublic(const wire::Ipv4& ip);
/// The same for any address: of IPv6, global unicast ones that carry no other address and are no
/// documentation's.
bool isPublic(const boost::asio::ip::address& address);

/// Subnets that are taken (03 §7.2). With prefix length 0 nothing is ever taken.
class SubnetSet {
public:
    explicit SubnetSet(unsigned prefix) : prefix_(prefix) {}

    void insert(const wire::Ipv4& ip);
    bool contains(const wire::Ipv4& ip) const;

private:
    std::uint32_t subnetOf(const wire::Ipv4& ip) const;

    unsigned prefix_;
    std::set<std::uint32_t> taken_;
};

} // namespace sotto::transport
