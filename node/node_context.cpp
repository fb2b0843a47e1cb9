#include "node/node_context.h"

#include "crypto/encoding.h"

#include <boost/json/array.hpp>

namespace sotto::node {

wire::SwarmId NodeContext::ownSwarm() const {
    const auto* self = map.find(keys.ed25519.publicKey);
    return self && self->swarm ? *self->swarm : wire::kNoSwarm;
}

std::string NodeContext::signedText(ByteView text) const {
    return crypto::toBase64(crypto::sign(keys.ed25519.secret, text).view());
}

void NodeContext::addMeta(boost::json::object& result, TimeMs nowMs) const {
    result["hf"] = boost::json::array{kHardfork, kSoftfork};
    result["t"] = nowMs;
}

} // namespace sotto::node
