#pragma once

#include "base/clock.h"
#include "base/unique_function.h"
#include "crypto/keys.h"
#include "node/database.h"
#include "node/message_store.h"
#include "node/network_map.h"
#include "node/revocations.h"

#include <boost/json/value.hpp>

#include <string>
#include <utility>
#include <vector>

namespace sotto::node {

/// Entries of a recursive result: the hex key of a member and what it answered (02 §12.1).
using MemberEntries = std::vector<std::pair<std::string, boost::json::object>>;

/// The other members of the node's swarm, as the rules see them.
class Swarm {
public:
    Swarm() = default;
    Swarm(const Swarm&) = delete;
    Swarm& operator=(const Swarm&) = delete;
    virtual ~Swarm() = default;

    /// Hands a client's request to all of them and collects one entry each, failed ones included. `done` runs
    /// on the thread of the node, not within the call.
    virtual void forward(std::string_view method, const boost::json::object& params,
                         UniqueFunction<void(MemberEntries)> done) = 0;
};

/// When what was written may be acknowledged.
class Durability {
public:
    Durability() = default;
    Durability(const Durability&) = delete;
    Durability& operator=(const Durability&) = delete;
    virtual ~Durability() = default;

    /// Calls back on the thread of the node once every write made so far is on disk, or with false.
    virtual void afterSync(UniqueFunction<void(bool)> then) = 0;
};

/// Who this node is.
struct NodeKeys {
    crypto::Ed25519KeyPair ed25519;
    crypto::X25519KeyPair x25519;
};

/// What the rules of one node work with. Everything outlives the methods and belongs to the thread of the
/// node.
struct NodeContext {
    const NodeKeys& keys;
    const NetworkMap& map;
    MessageStore& messages;
    Revocations& revocations;
    Swarm& swarm;
    Durability& durability;
    const Clock& clock;

    /// The swarm this node is a member of.
    wire::SwarmId ownSwarm() const;
    bool isOurs(const AccountId& account) const { return map.swarmOf(account) == ownSwarm(); }
    /// Signature over `text` in base64, as entries of recursive results carry it.
    std::string signedText(ByteView text) const;
    /// `hf` and `t` (02 §15).
    void addMeta(boost::json::object& result, TimeMs nowMs) const;
    /// Blocks of two minutes; what stands in for the chain's height.
    std::int64_t height() const { return clock.wallMs() / 120'000; }
};

} // namespace sotto::node
