#include "transport-common/saved_state.h"

#include "saved_state.pb.h"

namespace sotto::transport {

namespace {

constexpr std::size_t kMaxSaved = 16u << 20;

template <class Message>
Bytes encode(const Message& message) {
    Bytes bytes(message.ByteSizeLong());
    message.SerializeToArray(bytes.data(), static_cast<int>(bytes.size()));
    return bytes;
}

template <class Message>
std::optional<Message> decode(ByteView bytes) {
    Message message;
    if (bytes.size() > kMaxSaved || !message.ParseFromArray(bytes.data(), static_cast<int>(bytes.size())))
        return std::nullopt;
    return message;
}

std::optional<wire::ServiceNode> nodeFrom(const saved::Node& saved) {
    const auto ed25519 = NodeKey::from(asBytes(saved.ed25519()));
    const auto x25519 = crypto::X25519PublicKey::from(asBytes(saved.x25519()));
    if (!ed25519 || !x25519 || saved.https_port() == 0 || saved.https_port() > 0xffff ||
        saved.quic_port() > 0xffff)
        return std::nullopt;
    wire::ServiceNode node;
    node.ed25519 = *ed25519;
    node.x25519 = *x25519;
    const std::uint32_t ip = saved.ip();
    node.ip = wire::Ipv4({static_cast<std::uint8_t>(ip >> 24), static_cast<std::uint8_t>(ip >> 16),
                          static_cast<std::uint8_t>(ip >> 8), static_cast<std::uint8_t>(ip)});
    node.httpsPort = static_cast<std::uint16_t>(saved.https_port());
    node.quicPort = static_cast<std::uint16_t>(saved.quic_port());
    if (saved.has_swarm())
        node.swarm = saved.swarm();
    return node;
}

} // namespace

Bytes encodePool(const SavedPool& pool) {
    saved::Pool message;
    message.set_network(pool.network);
    message.set_heard_at_ms(pool.heardAt);
    for (const auto& node : pool.nodes) {
        auto* saved = message.add_nodes();
        saved->set_ed25519(node.ed25519.data(), node.ed25519.size());
        saved->set_x25519(node.x25519.data(), node.x25519.size());
        saved->set_ip(std::uint32_t{node.ip[0]} << 24 | std::uint32_t{node.ip[1]} << 16 |
                      std::uint32_t{node.ip[2]} << 8 | node.ip[3]);
        saved->set_https_port(node.httpsPort);
        saved->set_quic_port(node.quicPort);
        if (node.swarm)
            saved->set_swarm(*node.swarm);
    }
    return encode(message);
}

std::optional<SavedPool> decodePool(ByteView bytes) {
    const auto message = decode<saved::Pool>(bytes);
    if (!message)
        return std::nullopt;
    SavedPool pool{message->network(), message->heard_at_ms(), {}};
    for (const auto& saved : message->nodes())
        if (auto node = nodeFrom(saved))
            pool.nodes.push_back(std::move(*node));
    return pool;
}

Bytes encodeStrikes(const std::map<NodeKey, Strikes::Times>& strikes) {
    saved::StrikeList message;
    for (const auto& [node, times] : strikes) {
        auto* saved = message.add_nodes();
        saved->set_ed25519(node.data(), node.size());
        for (const TimeMs at : times)
            saved->add_at_ms(at);
    }
    return encode(message);
}

std::map<NodeKey, Strikes::Times> decodeStrikes(ByteView bytes) {
    std::map<NodeKey, Strikes::Times> strikes;
    if (const auto message = decode<saved::StrikeList>(bytes))
        for (const auto& saved : message->nodes())
            if (const auto node = NodeKey::from(asBytes(saved.ed25519())))
                strikes[*node].assign(saved.at_ms().begin(), saved.at_ms().end());
    return strikes;
}

Bytes encodeGuards(const std::vector<Guard>& guards) {
    saved::GuardList message;
    for (const auto& guard : guards) {
        auto* saved = message.add_guards();
        saved->set_ed25519(guard.node.data(), guard.node.size());
        saved->set_since_ms(guard.since);
    }
    return encode(message);
}

std::vector<Guard> decodeGuards(ByteView bytes) {
    std::vector<Guard> guards;
    if (const auto message = decode<saved::GuardList>(bytes))
        for (const auto& saved : message->guards())
            if (const auto node = NodeKey::from(asBytes(saved.ed25519())))
                guards.push_back({*node, saved.since_ms()});
    return guards;
}

} // namespace sotto::transport
