#include "test_swarm.h"

#include "base/json.h"
#include "crypto/encoding.h"

#include <boost/asio/io_context.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>

namespace sotto::test {

using namespace sotto::node;

namespace {

NodeKeys keysOf(const crypto::Ed25519Seed& seed) {
    NodeKeys keys{crypto::ed25519FromSeed(seed), {}};
    keys.x25519 = crypto::x25519FromSecret(crypto::x25519SecretOf(keys.ed25519.secret));
    return keys;
}

/// As booleans of other members arrive.
boost::json::object withIntegers(boost::json::object entry) {
    for (auto& member : entry) {
        if (member.value().is_bool())
            member.value() = member.value().get_bool() ? 1 : 0;
    }
    return entry;
}

} // namespace

/// The other members, asked by calling them.
class TestSwarm::Peers final : public Swarm {
public:
    Peers(TestSwarm& swarm, crypto::Ed25519PublicKey self) : swarm_(swarm), self_(self) {}
    void forward(std::string_view method, const boost::json::object& params,
                 UniqueFunction<void(MemberEntries)> done) override;

private:
    TestSwarm& swarm_;
    crypto::Ed25519PublicKey self_;
};

struct TestSwarm::Node {
    Node(TestSwarm& swarm, const Member& member, const std::string& folder);
    OnionRelay::Ways ways(TestSwarm& swarm);

    NodeKeys keys;
    std::unique_ptr<Database> database;
    MessageStore messages;
    Revocations revocations;
    InstantDisk disk;
    Peers peers;
    NodeContext context;
    RpcDispatch rpc;
    ChangeLog changes;
    OnionRelay onions;
    // Never used: members call each other.
    boost::asio::io_context io;
    HttpClient client{io};
    PeerSeal seal;
    PeerLink links;
    NodeHttp http;
};

TestSwarm::Node::Node(TestSwarm& swarm, const Member& member, const std::string& folder)
    : keys(keysOf(member.seed))
    , database(*Database::open(folder))
    , messages(*database)
    , revocations(*database)
    , peers(swarm, keys.ed25519.publicKey)
    , context{keys, *swarm.map_, messages, revocations, peers, disk, swarm.clock}
    , rpc(context)
    , changes(*database, context)
    , onions(keys, swarm.random_, ways(swarm))
    , seal(keys.ed25519.publicKey, keys.x25519.secret, *swarm.map_, swarm.clock, swarm.random_)
    , links(client, seal, *swarm.map_)
    , http(context, rpc, onions, links, {}) {
}

OnionRelay::Ways TestSwarm::Node::ways(TestSwarm& swarm) {
    OnionRelay::Ways ways;
    ways.rpc = [this](std::string_view request, RpcDone done) { rpc.handle(request, std::move(done)); };
    ways.relay = [&swarm](const crypto::Ed25519PublicKey& next, Bytes message, Done<PeerParts> done) {
        Node* other = swarm.find(next);
        if (!other)
            return done(fail(Code::NotFound, "unknown"));
        if (swarm.down.contains(
                static_cast<std::size_t>(std::find_if(swarm.nodes_.begin(), swarm.nodes_.end(),
                                                      [&](const auto& each) { return each.get() == other; }) -
                                         swarm.nodes_.begin())))
            return done(fail(Code::Timeout, "down"));
        other->onions.relayed(message, [done = std::move(done)](OnionAnswer answer) mutable {
            done(PeerParts{toBytes(asBytes(std::to_string(answer.status))), toBytes(asBytes(answer.body))});
        });
    };
    ways.post = [&swarm](const wire::OnionToServer& to, std::string payload, Done<HttpReply> done) {
        done(swarm.server(to, payload));
    };
    return ways;
}

void TestSwarm::Peers::forward(std::string_view method, const boost::json::object& params,
                               UniqueFunction<void(MemberEntries)> done) {
    MemberEntries entries;
    const auto text = boost::json::serialize(boost::json::object{{"method", method}, {"params", params}});
    for (std::size_t i = 0; i < swarm_.nodes_.size(); ++i) {
        auto& other = *swarm_.nodes_[i];
        const auto* self = swarm_.map_->find(self_);
        const auto* theirs = swarm_.map_->find(other.keys.ed25519.publicKey);
        if (theirs == self || theirs->swarm != self->swarm)
            continue;
        boost::json::object entry{{"failed", true}, {"timeout", true}};
        if (!swarm_.down.contains(i)) {
            other.rpc.handleForwarded(text, [&](RpcReply reply) {
                if (reply.status == 200)
                    entry = withIntegers(std::get<boost::json::value>(reply.body).as_object());
                else
                    entry = {{"failed", true}, {"code", std::to_string(reply.status)}};
            });
        }
        entries.emplace_back(crypto::toHex(theirs->ed25519.view()), std::move(entry));
    }
    done(std::move(entries));
}

TestSwarm::TestSwarm(std::vector<Member> members) {
    std::vector<wire::ServiceNode> described;
    for (auto& member : members) {
        const auto keys = keysOf(member.seed);
        member.described.ed25519 = keys.ed25519.publicKey;
        member.described.x25519 = keys.x25519.publicKey;
        described.push_back(member.described);
    }
    map_ = std::make_unique<NetworkMap>(std::move(described));
    for (std::size_t i = 0; i < members.size(); ++i)
        nodes_.push_back(
            std::make_unique<Node>(*this, members[i], folder_.filePath(QString::number(i)).toStdString()));
}

TestSwarm::~TestSwarm() = default;

std::vector<TestSwarm::Member> TestSwarm::oneSwarm(unsigned count) {
    SeededRandom random(7);
    std::vector<Member> members(count);
    for (unsigned i = 0; i < count; ++i) {
        random.fill(members[i].seed.span());
        members[i].described.ip = wire::Ipv4({127, 0, static_cast<std::uint8_t>(10 + i), 1});
        members[i].described.httpsPort = static_cast<std::uint16_t>(22100 + i);
        members[i].described.swarm = 42;
    }
    return members;
}

TestSwarm::Node* TestSwarm::find(const crypto::Ed25519PublicKey& key) {
    for (const auto& each : nodes_) {
        if (each->keys.ed25519.publicKey == key)
            return each.get();
    }
    return nullptr;
}

RpcReply TestSwarm::ask(std::size_t index, std::string_view body) {
    RpcReply answer{0, std::string("no answer")};
    nodes_[index]->rpc.handle(body, [&](RpcReply reply) { answer = std::move(reply); });
    return answer;
}

HttpReply TestSwarm::http(std::size_t index, HttpRequest request) {
    HttpReply answer{0, {}, "no answer", {}};
    nodes_[index]->http.handle(std::move(request), [&](Result<HttpReply> reply) {
        if (reply)
            answer = std::move(*reply);
    });
    return answer;
}

MessageStore& TestSwarm::messages(std::size_t index) {
    return nodes_[index]->messages;
}
Revocations& TestSwarm::revocations(std::size_t index) {
    return nodes_[index]->revocations;
}
ChangeLog& TestSwarm::changes(std::size_t index) {
    return nodes_[index]->changes;
}
NodeContext& TestSwarm::context(std::size_t index) {
    return nodes_[index]->context;
}
InstantDisk& TestSwarm::disk(std::size_t index) {
    return nodes_[index]->disk;
}

} // namespace sotto::test
