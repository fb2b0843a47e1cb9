#pragma once

#include "config/document.h"

#include <optional>
#include <span>
#include <vector>

namespace sotto::config {

/// What became of the candidates of a merge: one of them is the new document as it is, or a new one was made
/// of several.
struct Merged {
    std::optional<std::size_t> adopted; ///< index of the candidate
    std::optional<Document> document;   ///< otherwise this; its `changes` are empty
    bool firstTooOld = false;           ///< the first candidate is too far behind, so its changes are lost
};

/// The merge of 05 §5.3, the same result on every device for the same candidates in any order. At least one
/// candidate; none is null. With `readOnly`, and when there is no greater sequence number, nothing is made
/// but the greatest version is adopted. Pure, [any].
Merged merge(std::span<const StoredDocument* const> candidates, bool readOnly = false);

} // namespace sotto::config
