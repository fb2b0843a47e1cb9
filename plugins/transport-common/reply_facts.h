#pragma once

#include "base/clock.h"
#include "transport-common/strikes.h"

#include <optional>
#include <string_view>
#include <vector>

namespace sotto::transport {

/// The little that a transport reads of a node's reply (02 §12–14).
struct ReplyFacts {
    int status = 0;             ///< of the request as a whole: a code that all parts of a batch share counts
    std::optional<TimeMs> time; ///< the node's `t`
    std::vector<NodeKey> swarm; ///< with 421: the members named, keys only (02 §5.2)
};

/// `status` and `body` as decrypted. Whatever the body is, this does not fail: it then has no facts. [any]
ReplyFacts readReply(int status, std::string_view body);

} // namespace sotto::transport
