#include "wire/active_nodes.h"

namespace sotto::wire {

namespace {

constexpr std::size_t kRecordSize = 51;
constexpr std::size_t kMaxRecords = 20'000;

std::uint64_t bigEndian(ByteView bytes) {
    std::uint64_t value = 0;
    for (const auto byte : bytes)
        value = value << 8 | byte;
    return value;
}

void appendBigEndian(Bytes& to, std::uint64_t value, std::size_t size) {
    for (std::size_t i = size; i-- > 0;)
        to.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
}

std::uint8_t capped(std::uint16_t number) {
    return static_cast<std::uint8_t>(number > 255 ? 255 : number);
}

std::optional<ServiceNode> parseRecord(ByteView record) {
    ServiceNode node;
    node.ed25519 = *crypto::Ed25519PublicKey::from(record.first(32));
    node.ip = *Ipv4::from(record.subspan(40, 4));
    node.httpsPort = static_cast<std::uint16_t>(bigEndian(record.subspan(44, 2)));
    node.quicPort = static_cast<std::uint16_t>(bigEndian(record.subspan(46, 2)));
    node.version = NodeVersion{record[48], record[49], record[50]};
    if (const auto swarm = bigEndian(record.subspan(32, 8)); swarm != kNoSwarm)
        node.swarm = swarm;
    if (node.ip == Ipv4() || node.quicPort == 0)
        return std::nullopt;
    const auto x25519 = crypto::x25519Of(node.ed25519);
    if (!x25519)
        return std::nullopt;
    node.x25519 = *x25519;
    return node;
}

} // namespace

Result<std::vector<ServiceNode>> parseActiveNodes(ByteView blob) {
    if (blob.size() % kRecordSize != 0 || blob.size() / kRecordSize > kMaxRecords)
        return fail(Code::Invalid, "The compact node list has an impossible length.");
    std::vector<ServiceNode> nodes;
    for (; !blob.empty(); blob = blob.subspan(kRecordSize)) {
        if (auto node = parseRecord(blob.first(kRecordSize)))
            nodes.push_back(std::move(*node));
    }
    return nodes;
}

Bytes encodeActiveNodes(const std::vector<ServiceNode>& nodes) {
    Bytes blob;
    blob.reserve(nodes.size() * kRecordSize);
    for (const auto& node : nodes) {
        const auto version = node.version.value_or(NodeVersion{});
        append(blob, node.ed25519.view());
        appendBigEndian(blob, node.swarm.value_or(kNoSwarm), 8);
        append(blob, node.ip.view());
        appendBigEndian(blob, node.httpsPort, 2);
        appendBigEndian(blob, node.quicPort, 2);
        append(blob, Bytes{capped(version.major), capped(version.minor), capped(version.patch)});
    }
    return blob;
}

} // namespace sotto::wire
