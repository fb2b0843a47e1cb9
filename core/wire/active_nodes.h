#pragma once

#include "base/result.h"
#include "wire/service_nodes.h"

#include <vector>

namespace sotto::wire {

/// active_nodes_bin: 51-byte records without a header (02 §2.2). Records without address or QUIC port, or
/// whose key is no point, are left out; Code::Invalid when the length is no multiple of 51. [any]
Result<std::vector<ServiceNode>> parseActiveNodes(ByteView blob);
Bytes encodeActiveNodes(const std::vector<ServiceNode>& nodes);

} // namespace sotto::wire
