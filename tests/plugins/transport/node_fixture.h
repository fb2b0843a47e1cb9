#pragma once

#include "wire/service_nodes.h"

#include <vector>

namespace sotto::test {

/// A node whose keys are the number `n`, at 10.`n`.0.1.
inline wire::ServiceNode makeNode(std::uint8_t n) {
    wire::ServiceNode node;
    node.ed25519.data()[0] = n;
    node.x25519.data()[0] = n;
    node.ip = wire::Ipv4({10, n, 0, 1});
    node.httpsPort = 22021;
    return node;
}

inline std::vector<wire::ServiceNode> makeNodes(std::uint8_t first, std::uint8_t last) {
    std::vector<wire::ServiceNode> nodes;
    for (std::uint8_t n = first; n <= last; ++n)
        nodes.push_back(makeNode(n));
    return nodes;
}

} // namespace sotto::test
