#include "node/swarm_replication.h"

#include "base/json.h"
#include "crypto/encoding.h"

#include <boost/json/serialize.hpp>

#include <memory>

namespace sotto::node {

namespace json = boost::json;

namespace {

/// Booleans of other members arrive as integers in the results of existing nodes, and clients are used to it.
json::object withoutBooleans(json::object entry) {
    for (auto& member : entry) {
        if (member.value().is_bool())
            member.value() = member.value().get_bool() ? 1 : 0;
    }
    return entry;
}

json::object entryOf(const Result<PeerParts>& parts) {
    json::object failed{{"failed", true}};
    if (!parts && parts.error().code == Code::Corrupt)
        failed["bad_peer_response"] = true;
    else if (!parts)
        failed["timeout"] = true;
    else if (parts->size() == 2) {
        failed["code"] = toString((*parts)[0]);
        failed["reason"] = toString((*parts)[1]);
    } else if (parts->size() == 1) {
        auto entry = parseJson(asText(parts->front()));
        if (entry && entry->is_object())
            return withoutBooleans(std::move(entry->get_object()));
        failed["bad_peer_response"] = true;
    } else {
        failed["bad_peer_response"] = true;
    }
    return failed;
}

struct Gathering {
    MemberEntries entries;
    std::size_t waiting = 0;
    UniqueFunction<void(MemberEntries)> done;
};

} // namespace

std::vector<crypto::Ed25519PublicKey> SwarmReplication::others() const {
    std::vector<crypto::Ed25519PublicKey> keys;
    const auto* self = map_.find(self_);
    if (!self || !self->swarm)
        return keys;
    for (const auto* member : map_.members(*self->swarm)) {
        if (member->ed25519 != self_)
            keys.push_back(member->ed25519);
    }
    return keys;
}

void SwarmReplication::forward(std::string_view method, const json::object& params,
                               UniqueFunction<void(MemberEntries)> done) {
    const auto members = others();
    auto gathering = std::make_shared<Gathering>();
    gathering->waiting = members.size();
    gathering->done = std::move(done);
    if (members.empty())
        return gathering->done({});
    json::object request{{"method", method}, {"params", params}};
    const auto text = json::serialize(request);
    for (const auto& member : members) {
        peers_.ask(member, kStorageCommand, {toBytes(asBytes(text))}, timeout_,
                   [gathering, member](Result<PeerParts> parts) {
                       gathering->entries.emplace_back(crypto::toHex(member.view()), entryOf(parts));
                       if (--gathering->waiting == 0)
                           gathering->done(std::move(gathering->entries));
                   });
    }
}

} // namespace sotto::node
