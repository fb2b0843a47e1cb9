#include "node/method_rules.h"

namespace sotto::node {

RpcReply wrongSwarm(const NodeContext& node, const AccountId& account) {
    auto body = node.map.swarmJson(account);
    node.addMeta(body, node.clock.wallMs());
    return {421, boost::json::value(std::move(body))};
}

} // namespace sotto::node
