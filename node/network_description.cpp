#include "node/network_description.h"

#include "crypto/encoding.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace sotto::node {

namespace json = boost::json;

namespace {

constexpr std::size_t kHops = 3;
constexpr std::size_t kPaths = 2;
constexpr std::size_t kMinPool = 5;

} // namespace

std::string describeNetwork(std::size_t nodes, std::uint16_t seedPort, const crypto::Hash32& certificate) {
    // A target beside the nodes of the paths must remain.
    const auto hops = std::clamp<std::size_t>(nodes - 1, 1, kHops);
    const auto paths = nodes > kPaths * hops ? kPaths : 1;
    json::object seed{
        {"url", "https://127.0.0.1:" + std::to_string(seedPort) + "/json_rpc"},
        {"certificate_sha256", crypto::toHex(certificate.view())},
    };
    json::object rules{{"hops", hops},
                       {"paths", paths},
                       {"distinct_subnets", 24},
                       {"min_pool", std::min(nodes, kMinPool)},
                       {"agreement", 1}};
    const json::object file{
        {"format", "sotto-network"},  {"version", 1},          {"name", "local"},
        {"seeds", json::array{seed}}, {"name_service", false}, {"path_rules", rules},
        {"allow_loopback", true},
    };
    return json::serialize(file) + "\n";
}

} // namespace sotto::node
