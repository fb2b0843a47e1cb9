#include "fake_network.h"

#include "crypto/encoding.h"
#include "wire/message_hash.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <charconv>
#include <set>

namespace sotto::test {
namespace {

namespace json = boost::json;

constexpr TimeMs kSigned = 60'000; ///< tolerance for signed times (02 §9)
constexpr TimeMs kAheadOfTime = 10'000;

std::int64_t number(const json::object& params, std::string_view key) {
    const json::value* value = params.if_contains(key);
    if (!value)
        return 0;
    if (value->is_string()) {
        std::int64_t parsed = 0;
        const auto& text = value->get_string();
        std::from_chars(text.data(), text.data() + text.size(), parsed);
        return parsed;
    }
    return value->to_number<std::int64_t>();
}

std::string text(const json::object& params, std::string_view key) {
    const json::value* value = params.if_contains(key);
    return value && value->is_string() ? std::string(value->get_string()) : std::string();
}

crypto::Ed25519KeyPair keysOf(std::size_t i) {
    crypto::Ed25519Seed seed;
    seed.data()[0] = std::uint8_t(i + 1);
    return crypto::ed25519FromSeed(seed);
}

} // namespace

FakeNetwork::FakeNetwork(const Clock& clock, std::size_t nodes) : clock_(clock) {
    for (std::size_t i = 0; i < nodes; ++i)
        nodes_.push_back(Node{keysOf(i), true, true, true, {}});
}

FakeNetwork::Node* FakeNetwork::node(ByteView ed25519) {
    for (Node& node : nodes_)
        if (std::ranges::equal(node.keys.publicKey.view(), ed25519))
            return &node;
    return nullptr;
}

std::size_t FakeNetwork::requests(const std::string& method) const {
    const auto found = counts_.find(method);
    return found == counts_.end() ? 0 : found->second;
}

std::vector<FakeStored> FakeNetwork::stored(const crypto::AccountId& account,
                                            wire::Namespace nameSpace) const {
    std::map<std::string, FakeStored> found;
    for (const Node& node : nodes_)
        if (const auto box = node.mailboxes.find(account.hex()); box != node.mailboxes.end())
            for (const FakeStored& each : box->second)
                if (each.nameSpace == nameSpace)
                    found.emplace(each.hash, each);
    std::vector<FakeStored> all;
    for (auto& [hash, each] : found)
        all.push_back(std::move(each));
    return all;
}

std::size_t FakeNetwork::messagesOf(const crypto::AccountId& account, wire::Namespace nameSpace) const {
    return stored(account, nameSpace).size();
}

std::string FakeNetwork::put(const crypto::AccountId& account, Bytes data, Node* only,
                             wire::Namespace nameSpace) {
    const std::string hash = wire::messageHashText(wire::messageHash(account, nameSpace, data));
    for (Node& node : nodes_) {
        if (only && &node != only)
            continue;
        auto& box = node.mailboxes[account.hex()];
        const bool known =
            std::any_of(box.begin(), box.end(), [&](const auto& each) { return each.hash == hash; });
        if (!known)
            box.push_back({hash, now(), now() + wire::maxTtl(nameSpace), data, nameSpace});
    }
    return hash;
}

void FakeNetwork::fill(const crypto::AccountId& account, const std::vector<Bytes>& values) {
    std::vector<FakeStored> box;
    for (const Bytes& data : values) {
        const auto hash = wire::messageHash(account, wire::kInboxNamespace, data);
        box.push_back({wire::messageHashText(hash), now(), now() + wire::kMaxPublicTtl, data});
    }
    for (Node& node : nodes_)
        node.mailboxes[account.hex()] = box;
}

Result<FakeNetwork::Answer> FakeNetwork::handle(Node& node, const std::string& method, ByteView body) {
    const auto params = json::parse(std::string_view(asText(body))).as_object();
    if (intercept_)
        if (auto instead = intercept_(node, method, params))
            return std::move(*instead);
    if (!node.up)
        return fail(Code::Timeout, "The node does not answer.");
    return one(node, method, params);
}

FakeNetwork::Answer FakeNetwork::one(Node& node, const std::string& method, const json::object& params) {
    ++counts_[method];
    if (method == "batch" || method == "sequence")
        return many(node, params, method == "sequence");
    if (method == "store")
        return store(node, params);
    if (method == "retrieve")
        return retrieve(node, params);
    if (method == "delete")
        return remove(node, params);
    if (method == "expire")
        return expire(node, params);
    if (method == "get_expiries")
        return expiries(node, params);
    if (method == "delete_all")
        return deleteAll(node, params);
    return {400, "unknown method"};
}

FakeNetwork::Answer FakeNetwork::many(Node& node, const json::object& params, bool sequence) {
    json::array results;
    for (const json::value& part : params.at("requests").as_array()) {
        const auto& request = part.as_object();
        const Answer answer = one(node, text(request, "method"), request.at("params").as_object());
        json::object result{{"code", answer.status}};
        if (answer.status == 200)
            result["body"] = json::parse(answer.body);
        else
            result["body"] = answer.body;
        results.push_back(std::move(result));
        if (sequence && answer.status != 200)
            break;
    }
    return {200, json::serialize(json::object{{"results", std::move(results)}})};
}

FakeNetwork::Answer FakeNetwork::store(Node& node, const json::object& params) {
    const std::int64_t timestamp = number(params, "timestamp");
    const std::int64_t expiration = timestamp + number(params, "ttl");
    if (timestamp > now() + kAheadOfTime || expiration < now() - kAheadOfTime)
        return {406, "Timestamp error: check your clock"};
    auto data = crypto::fromBase64(text(params, "data"));
    const auto account = crypto::AccountId::fromHex(text(params, "pubkey"));
    if (!data || !account)
        return {400, "bad request"};
    const auto nameSpace = wire::Namespace(number(params, "namespace"));
    if (nameSpace != wire::kInboxNamespace && text(params, "signature").empty())
        return {401, "not signed"};
    const std::string hash = wire::messageHashText(wire::messageHash(*account, nameSpace, *data));
    json::object swarm;
    for (Node& member : nodes_) {
        if (&member != &node && (!member.up || !member.replicates))
            continue;
        auto& box = member.mailboxes[account->hex()];
        const bool known =
            std::any_of(box.begin(), box.end(), [&](const auto& each) { return each.hash == hash; });
        if (!known)
            box.push_back({hash, timestamp, expiration, *data, nameSpace});
        const auto signature = crypto::sign(member.keys.secret, asBytes(hash));
        swarm[crypto::toHex(member.keys.publicKey.view())] = json::object{
            {"hash", hash}, {"signature", crypto::toBase64(signature.view())}, {"expiry", expiration}};
    }
    if (afterStore)
        afterStore();
    return {200, json::serialize(json::object{{"swarm", std::move(swarm)}, {"hash", hash}, {"t", now()}})};
}

FakeNetwork::Answer FakeNetwork::retrieve(Node& node, const json::object& params) {
    if (text(params, "signature").empty())
        return {401, "not signed"};
    const std::int64_t timestamp = number(params, "timestamp");
    if (timestamp > now() + kSigned || timestamp < now() - kSigned)
        return {406, "Timestamp error: check your clock"};
    std::vector<FakeStored> box;
    const auto nameSpace = wire::Namespace(number(params, "namespace"));
    for (const FakeStored& each : node.mailboxes[text(params, "pubkey")])
        if (each.nameSpace == nameSpace && each.expiration > now())
            box.push_back(each);
    const std::string last = text(params, "last_hash");
    auto from = std::find_if(box.begin(), box.end(), [&](const auto& each) { return each.hash == last; });
    from = from == box.end() ? box.begin() : from + 1;
    json::array messages;
    while (from != box.end() && messages.size() < pageSize) {
        messages.push_back(json::object{{"hash", from->hash},
                                        {"timestamp", from->timestamp},
                                        {"expiration", from->expiration},
                                        {"data", crypto::toBase64(from->data)}});
        ++from;
    }
    const bool more = from != box.end();
    return {
        200,
        json::serialize(json::object{
            {"messages", std::move(messages)}, {"more", more}, {"hf", json::array{19, 4}}, {"t", now()}})};
}

namespace {

std::vector<std::string> hashesOf(const json::object& params) {
    std::vector<std::string> hashes;
    for (const json::value& hash : params.at("messages").as_array())
        hashes.emplace_back(hash.as_string());
    return hashes;
}

json::array sorted(const std::set<std::string>& hashes) {
    json::array list;
    for (const std::string& hash : hashes)
        list.push_back(json::value(hash));
    return list;
}

std::string signedBy(const FakeNetwork::Node& member, std::string said) {
    if (!member.signsTruly)
        said += "?";
    return crypto::toBase64(crypto::sign(member.keys.secret, asBytes(said)).view());
}

/// The hashes by namespace.
json::object emptied(std::vector<FakeStored> box) {
    json::object deleted;
    for (const FakeStored& stored : box) {
        auto& list = deleted[std::to_string(stored.nameSpace)];
        if (list.is_null())
            list = json::array();
        list.as_array().push_back(json::value(stored.hash));
    }
    return deleted;
}

} // namespace

FakeNetwork::Answer FakeNetwork::remove(Node& node, const json::object& params) {
    const std::string account = text(params, "pubkey");
    const auto requested = hashesOf(params);
    json::object swarm;
    for (Node& member : nodes_) {
        if (&member != &node && !member.up)
            continue;
        auto& box = member.mailboxes[account];
        std::set<std::string> deleted;
        std::string said = account;
        for (const std::string& hash : requested) {
            said += hash;
            if (std::erase_if(box, [&](const FakeStored& each) { return each.hash == hash; }) > 0)
                deleted.insert(hash);
        }
        for (const std::string& hash : deleted)
            said += hash;
        swarm[crypto::toHex(member.keys.publicKey.view())] =
            json::object{{"deleted", sorted(deleted)}, {"signature", signedBy(member, said)}};
    }
    return {200, json::serialize(json::object{{"swarm", std::move(swarm)}, {"t", now()}})};
}

FakeNetwork::Answer FakeNetwork::expire(Node& node, const json::object& params) {
    const std::string account = text(params, "pubkey");
    const std::int64_t expiry = number(params, "expiry");
    const auto requested = hashesOf(params);
    const bool shortens = params.contains("shorten");
    json::object swarm;
    for (Node& member : nodes_) {
        if (&member != &node && !member.up)
            continue;
        std::set<std::string> updated;
        std::map<std::string, std::int64_t> unchanged;
        std::string said = account + std::to_string(expiry);
        for (const std::string& hash : requested) {
            said += hash;
            for (FakeStored& each : member.mailboxes[account])
                if (each.hash == hash && each.expiration > now()) {
                    if (shortens && each.expiration <= expiry) {
                        unchanged.emplace(hash, each.expiration);
                        continue;
                    }
                    each.expiration = expiry;
                    updated.insert(hash);
                }
        }
        for (const std::string& hash : updated)
            said += hash;
        json::object kept;
        for (const auto& [hash, until] : unchanged) {
            said += hash + std::to_string(until);
            kept[hash] = until;
        }
        swarm[crypto::toHex(member.keys.publicKey.view())] =
            json::object{{"updated", sorted(updated)},
                         {"unchanged", std::move(kept)},
                         {"expiry", expiry},
                         {"signature", signedBy(member, said)}};
    }
    return {200, json::serialize(json::object{{"swarm", std::move(swarm)}, {"t", now()}})};
}

FakeNetwork::Answer FakeNetwork::expiries(Node& node, const json::object& params) {
    const std::int64_t timestamp = number(params, "timestamp");
    if (timestamp > now() + kSigned || timestamp < now() - kSigned)
        return {406, "Timestamp error: check your clock"};
    if (text(params, "signature").empty())
        return {401, "not signed"};
    const auto asked = hashesOf(params);
    json::object found;
    for (const FakeStored& each : node.mailboxes[text(params, "pubkey")])
        if (each.expiration > now() && std::find(asked.begin(), asked.end(), each.hash) != asked.end())
            found[each.hash] = each.expiration;
    return {200, json::serialize(json::object{{"expiries", std::move(found)}})};
}

/// What one member says about emptying the mailbox: the hashes by namespace, and its signature over all.
json::object FakeNetwork::deleteAllAt(Node& member, const std::string& account,
                                      const std::string& timestamp) {
    const auto box = std::exchange(member.mailboxes[account], {});
    std::set<std::string> deleted;
    for (const FakeStored& stored : box)
        deleted.insert(stored.hash);
    std::string said = account + timestamp;
    for (const std::string& hash : deleted)
        said += hash;
    return {{"deleted", emptied(box)}, {"signature", signedBy(member, said)}};
}

FakeNetwork::Answer FakeNetwork::deleteAll(Node& node, const json::object& params) {
    const std::int64_t timestamp = number(params, "timestamp");
    if (timestamp > now() + kSigned || timestamp < now() - kSigned)
        return {406, "Timestamp error: check your clock"};
    const std::string account = text(params, "pubkey");
    const std::string when = std::to_string(timestamp);
    const auto signature = crypto::fromBase64(text(params, "signature"));
    const auto key = crypto::fromHex(text(params, "pubkey_ed25519"));
    const auto signer = key ? crypto::Ed25519PublicKey::from(*key) : std::nullopt;
    const auto proof = signature ? crypto::Signature::from(*signature) : std::nullopt;
    if (!signer || !proof || text(params, "namespace") != "all" ||
        !crypto::verify(*signer, asBytes("delete_allall" + when), *proof))
        return {401, "delete_all signature verification failed"};
    json::object swarm;
    for (Node& member : nodes_) {
        const bool reached = &member == &node || (member.up && member.replicates);
        swarm[crypto::toHex(member.keys.publicKey.view())] =
            reached ? deleteAllAt(member, account, when) : json::object{{"failed", true}, {"timeout", true}};
    }
    return {200, json::serialize(json::object{{"swarm", std::move(swarm)}, {"t", now()}})};
}

FakeNetwork::Node* FakeTransport::choose(const sdk::Request& request) {
    if (request.has_node())
        return network_.node(asBytes(request.node().ed25519()));
    // The next member that is up, as a transport would find by trying.
    auto& nodes = network_.nodes();
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        auto& node = nodes[turn_++ % nodes.size()];
        if (node.up)
            return &node;
    }
    return nullptr;
}

Result<sdk::Reply> FakeTransport::fromWeb(const sdk::WebTarget& target) {
    webAsked.push_back(target);
    if (state() == sdk::TransportStatus::OFFLINE)
        return fail(Code::Offline, "There is no network.");
    return web ? web(target) : fail(Code::Unsupported, "This transport has no web.");
}

plugin::OpId FakeTransport::send(const sdk::Request& request, ByteView body, Done<sdk::Reply> done) {
    if (request.has_web()) {
        loop_.post(
            [done = std::move(done), reply = fromWeb(request.web())]() mutable { done(std::move(reply)); });
        return plugin::OpId{++lastOp_};
    }
    Bytes answering;
    auto answer = [&]() -> Result<FakeNetwork::Answer> {
        if (state() == sdk::TransportStatus::OFFLINE)
            return fail(Code::Offline, "There is no network.");
        FakeNetwork::Node* node = choose(request);
        if (!node)
            return fail(Code::Rejected, "No node would serve.");
        answering = toBytes(node->keys.publicKey.view());
        return network_.handle(*node, request.method(), body);
    }();
    Result<sdk::Reply> reply = sdk::Reply();
    if (!answer) {
        reply = answer.error();
    } else {
        // A refused time makes a transport look at the clocks.
        if (answer->status == 406 || answer->body.find("\"code\":406") != std::string::npos)
            syncClock();
        reply->set_status(std::uint32_t(answer->status));
        reply->set_body(answer->body);
        reply->set_node(toString(answering));
        if (offset_)
            reply->set_clock_offset_ms(*offset_);
        auto& hop = *reply->mutable_route()->add_hops();
        hop.set_ip("192.0.2.1");
    }
    loop_.post([done = std::move(done), reply = std::move(reply)]() mutable { done(std::move(reply)); });
    return plugin::OpId{++lastOp_};
}

void FakeTransport::members(ByteView, Done<sdk::Members> done) {
    Result<sdk::Members> members = sdk::Members();
    if (state() == sdk::TransportStatus::OFFLINE)
        members = fail(Code::Offline, "There is no network.");
    else
        for (const auto& node : network_.nodes()) {
            auto& row = *members->add_nodes();
            row.set_ed25519(toString(node.keys.publicKey.view()));
            row.set_ip("192.0.2.2");
            row.set_https_port(22021);
        }
    loop_.post(
        [done = std::move(done), members = std::move(members)]() mutable { done(std::move(members)); });
}

void FakeTransport::watch(StatusSink sink) {
    sink_ = std::move(sink);
    tell();
}

void FakeTransport::test(const sdk::ConnectionTest& test, Done<sdk::ConnectionReport> done) {
    testedProxies.push_back(test.proxy());
    loop_.post([done = std::move(done), copy = report]() mutable { done(std::move(copy)); });
}

void FakeTransport::setState(sdk::TransportStatus::State state) {
    setTrouble(state, sdk::TransportStatus::NONE, {});
}

void FakeTransport::setTrouble(sdk::TransportStatus::State state, sdk::TransportStatus::Cause cause,
                               std::string problem) {
    state_ = state;
    cause_ = cause;
    problem_ = std::move(problem);
    tell();
}

void FakeTransport::setRoutes(std::size_t count) {
    routes_ = count;
    tell();
}

void FakeTransport::setPaused(bool paused) {
    paused_ = paused;
    tell();
}

void FakeTransport::tell() {
    if (!sink_)
        return;
    sdk::TransportStatus status;
    status.set_state(state());
    if (cause_ != sdk::TransportStatus::NONE)
        status.set_cause(cause_);
    if (!problem_.empty())
        status.set_problem(problem_);
    status.set_nodes(std::uint32_t(network_.nodes().size()));
    for (std::size_t route = 0; status.state() == sdk::TransportStatus::READY && route < routes_; ++route) {
        sdk::Route& made = *status.add_routes();
        made.set_age_s(std::uint32_t(95 * (route + 1)));
        for (int hop = 0; hop < 3; ++hop) {
            auto& node = *made.add_hops();
            node.set_ip("198.51.100." + std::to_string(10 * (route + 1) + std::size_t(hop)));
            node.set_ed25519(std::string(32, char(0x20 + 16 * hop + int(route))));
        }
    }
    if (offset_)
        status.set_clock_offset_ms(*offset_);
    sink_(status);
}

} // namespace sotto::test
