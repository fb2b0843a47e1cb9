#include "node/local_state.h"

#include "base/json.h"
#include "crypto/encoding.h"
#include "node/network_map.h"
#include "node/private_file.h"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>

#include <charconv>
#include <set>

namespace sotto::node {

namespace json = boost::json;

namespace {

constexpr std::string_view kFormat = "sotto-local-nodes";

Error damaged() {
    return fail(Code::Corrupt, "The file nodes.json of the network's folder is damaged.");
}

std::optional<wire::SwarmId> swarmFromText(std::string_view text) {
    wire::SwarmId swarm = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), swarm, 16);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(swarm) : std::nullopt;
}

Result<LocalState> parse(std::string_view text) {
    const auto root = parseJson(text);
    const auto* list = root ? jsonArray(*root, "nodes") : nullptr;
    if (!list || jsonText(*root, "format") != kFormat || list->empty() ||
        list->size() > LocalState::kMaxNodes)
        return damaged();
    LocalState state;
    for (const auto& item : *list) {
        const auto hex = jsonText(item, "seed");
        const auto swarm = swarmFromText(jsonText(item, "swarm").value_or(""));
        const auto raw = hex ? crypto::fromHex(*hex) : std::nullopt;
        auto seed = raw ? crypto::Ed25519Seed::from(*raw) : std::nullopt;
        if (!seed || !swarm)
            return damaged();
        state.nodes.push_back({std::move(*seed), *swarm});
    }
    return state;
}

std::string serialize(const LocalState& state) {
    json::array list;
    for (const auto& node : state.nodes)
        list.push_back(
            json::object{{"seed", crypto::toHex(node.seed.view())}, {"swarm", swarmText(node.swarm)}});
    return json::serialize(json::object{{"format", kFormat}, {"version", 1}, {"nodes", std::move(list)}});
}

/// Evenly spread over the ring, so that every swarm gets its share of accounts.
wire::SwarmId swarmAt(unsigned index, unsigned count, Random& random) {
    const auto step = (~wire::SwarmId{0} / count);
    return step * index + step / 2 + random.below(1u << 16);
}

LocalState make(unsigned nodes, unsigned swarms, Random& random) {
    std::vector<wire::SwarmId> ids;
    for (unsigned i = 0; i < swarms; ++i)
        ids.push_back(swarmAt(i, swarms, random));
    LocalState state;
    for (unsigned i = 0; i < nodes; ++i) {
        crypto::Ed25519Seed seed;
        random.fill(seed.span());
        state.nodes.push_back({std::move(seed), ids[i % swarms]});
    }
    return state;
}

Result<void> check(const LocalState& state, std::optional<unsigned> nodes, std::optional<unsigned> swarms) {
    std::set<wire::SwarmId> ids;
    for (const auto& node : state.nodes)
        ids.insert(node.swarm);
    if ((nodes && *nodes != state.nodes.size()) || (swarms && *swarms != ids.size()))
        return fail(Code::Invalid, "The folder holds a network of " + std::to_string(state.nodes.size()) +
                                       " nodes in " + std::to_string(ids.size()) +
                                       " swarms; leave the numbers out or take another folder.");
    return {};
}

} // namespace

Result<LocalState> LocalState::loadOrMake(const std::filesystem::path& folder, std::optional<unsigned> nodes,
                                          std::optional<unsigned> swarms, Random& random) {
    const auto path = folder / "nodes.json";
    auto text = readFile(path);
    if (!text)
        return text.error();
    if (text->has_value()) {
        auto state = parse(**text);
        if (!state)
            return state;
        if (auto fits = check(*state, nodes, swarms); !fits)
            return fits.error();
        return state;
    }
    const unsigned count = nodes.value_or(kDefaultNodes);
    auto state = make(count, swarms.value_or(std::min(kDefaultSwarms, count)), random);
    if (auto kept = writeFile(path, serialize(state), true); !kept)
        return kept.error();
    return state;
}

} // namespace sotto::node
