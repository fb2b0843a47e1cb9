#pragma once

#include "base/clock.h"
#include "node/change_log.h"
#include "node/node_http.h"
#include "support/fake_clock.h"
#include "support/seeded_random.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace sotto::test {

/// Whoever waits for the disk waits no time here.
class InstantDisk final : public node::Durability {
public:
    void afterSync(UniqueFunction<void(bool)> then) override { then(works); }
    bool works = true;
};

/// Nodes without sockets: everything that would go over the network is a call to the other node. The rules,
/// the stores and the onions are the real ones.
class TestSwarm {
public:
    struct Member {
        crypto::Ed25519Seed seed;
        wire::ServiceNode described; ///< keys are filled in
    };
    using ServerReply =
        std::function<Result<node::HttpReply>(const wire::OnionToServer&, const std::string&)>;

    explicit TestSwarm(std::vector<Member> members);
    /// `count` nodes in one swarm.
    static std::vector<Member> oneSwarm(unsigned count);
    ~TestSwarm();

    /// Status and JSON or text of a storage request.
    node::RpcReply ask(std::size_t index, std::string_view body);
    node::HttpReply http(std::size_t index, node::HttpRequest request);

    node::MessageStore& messages(std::size_t index);
    node::Revocations& revocations(std::size_t index);
    node::ChangeLog& changes(std::size_t index);
    node::NodeContext& context(std::size_t index);
    InstantDisk& disk(std::size_t index);
    const node::NetworkMap& map() const { return *map_; }

    FakeClock clock;
    std::set<std::size_t> down;
    ServerReply server;

private:
    struct Node;
    class Peers;
    Node* find(const crypto::Ed25519PublicKey& key);

    QTemporaryDir folder_;
    SeededRandom random_;
    std::unique_ptr<node::NetworkMap> map_;
    std::vector<std::unique_ptr<Node>> nodes_;
};

} // namespace sotto::test
