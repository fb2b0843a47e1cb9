#pragma once

#include "base/result.h"
#include "wire/reply_meta.h"
#include "wire/service_nodes.h"
#include "wire/storage_rpc.h"

#include <optional>
#include <span>

namespace sotto::wire {

/// 1 to 20 parts, none of them a batch, sequence or ifelse; Code::Invalid otherwise. batch runs them in
/// parallel, sequence in order up to the first that fails. [any]
Result<StorageRequest> batchRequest(std::span<const StorageRequest> parts);
Result<StorageRequest> sequenceRequest(std::span<const StorageRequest> parts);

/// Condition of ifelse; all members that are set must hold (02 §12.2).
struct StorageCondition {
    std::optional<Hardfork> hardforkAtLeast;
    std::optional<Hardfork> hardforkBefore;
    std::optional<NodeVersion> versionAtLeast;
    std::optional<NodeVersion> versionBefore;
    std::optional<std::uint64_t> heightAtLeast;
    std::optional<std::uint64_t> heightBefore;
};
/// At least one of `then` and `otherwise`.
Result<StorageRequest> ifElseRequest(const StorageCondition& condition, const StorageRequest* then,
                                     const StorageRequest* otherwise);

} // namespace sotto::wire
