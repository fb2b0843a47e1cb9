#pragma once

#include "base/clock.h"
#include "base/json.h"
#include "base/loop.h"
#include "crypto/account_id.h"
#include "crypto/keys.h"
#include "plugin/transport.h"
#include "wire/namespaces.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sotto::test {

/// What one node keeps for one mailbox.
struct FakeStored {
    std::string hash;
    std::int64_t timestamp = 0;
    std::int64_t expiration = 0;
    Bytes data;
    wire::Namespace nameSpace = wire::kInboxNamespace;
};

/// A storage network in memory: one swarm of a few nodes that store, replicate and serve as 02 §10 says, with
/// signed replies and a clock of their own. Of requests it checks only times and that retrieves are signed.
/// What goes wrong is up to the test.
class FakeNetwork {
public:
    struct Node {
        crypto::Ed25519KeyPair keys;
        bool up = true;
        bool replicates = true;                                   ///< gets what others store
        bool signsTruly = true;                                   ///< else its signatures do not verify
        std::map<std::string, std::vector<FakeStored>> mailboxes; ///< by account hex
    };
    struct Answer {
        int status = 200;
        std::string body;
    };
    /// Sees every request before it is handled: an answer or a failure replaces the handling.
    using Intercept = std::function<std::optional<Result<Answer>>(Node&, const std::string& method,
                                                                  const boost::json::object& params)>;

    FakeNetwork(const Clock& clock, std::size_t nodes);

    std::vector<Node>& nodes() { return nodes_; }
    Node* node(ByteView ed25519);
    TimeMs now() const { return clock_.wallMs() + ahead_; }
    /// How far the network's clock is ahead of the local one.
    void setAhead(TimeMs ahead) { ahead_ = ahead; }
    TimeMs ahead() const { return ahead_; }

    void intercept(Intercept intercept) { intercept_ = std::move(intercept); }
    /// Called after a store was handled, before the answer goes out.
    std::function<void()> afterStore;

    Result<Answer> handle(Node& node, const std::string& method, ByteView body);
    /// Puts bytes into the mailbox at one node, or all.
    std::string put(const crypto::AccountId& account, Bytes data, Node* only = nullptr,
                    wire::Namespace nameSpace = wire::kInboxNamespace);
    /// The same at all nodes for a mailbox that is empty and values that differ from each other.
    void fill(const crypto::AccountId& account, const std::vector<Bytes>& values);

    std::size_t requests(const std::string& method) const;
    /// Different hashes over all nodes.
    std::size_t messagesOf(const crypto::AccountId& account,
                           wire::Namespace nameSpace = wire::kInboxNamespace) const;
    /// What any node keeps in a namespace.
    std::vector<FakeStored> stored(const crypto::AccountId& account, wire::Namespace nameSpace) const;
    /// At most this many messages in one retrieve.
    std::size_t pageSize = 1000;

private:
    Answer one(Node& node, const std::string& method, const boost::json::object& params);
    Answer store(Node& node, const boost::json::object& params);
    Answer retrieve(Node& node, const boost::json::object& params);
    Answer deleteAll(Node& node, const boost::json::object& params);
    boost::json::object deleteAllAt(Node& member, const std::string& account, const std::string& timestamp);
    Answer remove(Node& node, const boost::json::object& params);
    Answer expire(Node& node, const boost::json::object& params);
    Answer expiries(Node& node, const boost::json::object& params);
    Answer many(Node& node, const boost::json::object& params, bool sequence);

    const Clock& clock_;
    TimeMs ahead_ = 0;
    std::vector<Node> nodes_;
    Intercept intercept_;
    std::map<std::string, std::size_t> counts_;
};

/// One client's way to the network. Everything is answered through the loop.
class FakeTransport final : public plugin::Transport {
public:
    FakeTransport(Loop& loop, FakeNetwork& network, const Clock& clock)
        : loop_(loop)
        , network_(network)
        , clock_(clock) {}

    plugin::OpId send(const sdk::Request& request, ByteView body, Done<sdk::Reply> done) override;
    void members(ByteView account, Done<sdk::Members> done) override;
    void cancel(plugin::OpId) override {}
    void test(const sdk::ConnectionTest& test, Done<sdk::ConnectionReport> done) override;
    void watch(StatusSink sink) override;

    /// A network that is gone, or back.
    void setState(sdk::TransportStatus::State state);
    /// And why.
    void setTrouble(sdk::TransportStatus::State state, sdk::TransportStatus::Cause cause,
                    std::string problem);
    /// Routes of three hops each, told while it is ready.
    void setRoutes(std::size_t count);
    /// As the client asks for; has no connection then.
    void setPaused(bool paused);
    bool paused() const { return paused_; }
    /// As after a look at the nodes' clocks.
    void syncClock() { offset_ = network_.ahead(); }
    void setOffset(std::optional<TimeMs> offset) { offset_ = offset; }
    /// Answers requests to the open web; without it they are unsupported.
    std::function<Result<sdk::Reply>(const sdk::WebTarget&)> web;
    std::vector<sdk::WebTarget> webAsked;
    /// What the client asked of it.
    std::string proxy;
    std::vector<std::string> testedProxies;
    sdk::ConnectionReport report; ///< of the next tests
    int reconnects = 0;
    /// Ends the watching, as stopping the plugin does.
    void stop() { sink_ = nullptr; }

private:
    sdk::TransportStatus::State state() const { return paused_ ? sdk::TransportStatus::OFFLINE : state_; }
    FakeNetwork::Node* choose(const sdk::Request& request);
    Result<sdk::Reply> fromWeb(const sdk::WebTarget& target);
    void tell();

    Loop& loop_;
    FakeNetwork& network_;
    const Clock& clock_;
    StatusSink sink_;
    sdk::TransportStatus::State state_ = sdk::TransportStatus::READY;
    sdk::TransportStatus::Cause cause_ = sdk::TransportStatus::NONE;
    std::string problem_;
    std::size_t routes_ = 0;
    bool paused_ = false;
    std::optional<TimeMs> offset_;
    std::uint64_t lastOp_ = 0;
    std::size_t turn_ = 0;
};

} // namespace sotto::test
