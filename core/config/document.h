#pragma once

#include "base/result.h"
#include "config/data.h"
#include "crypto/hash.h"
#include "crypto/keys.h"

#include <compare>
#include <limits>
#include <map>

namespace sotto::config {

/// How many updates a document remembers, itself included (05 §3.3).
inline constexpr std::int64_t kLag = 5;
/// Greatest sequence number that is accepted and written, far enough from the end of the type for every sum
/// made with it.
inline constexpr std::int64_t kMaxSeqno = std::numeric_limits<std::int64_t>::max() - 2 * kLag;

/// What tells updates apart and orders them: sequence number, then hash (05 §3.4).
struct Version {
    std::int64_t seqno = 0;
    crypto::Hash32 hash;

    auto operator<=>(const Version&) const = default;
};

/// Recent updates before a document, each with its diff (05 §3.3).
using History = std::map<Version, Dict>;

/// The content of one config message (05 §3.1).
struct Document {
    std::int64_t seqno = 0;
    Dict data;
    History history;
    Dict changes; ///< the diff of this update
    Dict unknown; ///< members of the top level that this program does not know
};

/// A document with the bytes that hold it, which are what its hash is about.
struct StoredDocument {
    Document document;
    Bytes bytes;
    crypto::Hash32 hash;

    Version version() const { return {document.seqno, hash}; }
};

/// Serialises `document`, signed if there is a `signer`; the history is cut to the lag. Pure, [any].
StoredDocument store(Document document, const crypto::Ed25519SecretKey* signer = nullptr);

/// Parses a plain document. Code::Invalid for everything that 05 §3.6 refuses, for more than a fixed number
/// or depth of values, and, with a `verifier`, without a valid signature. Bytes after the document are
/// tolerated. Pure, [any].
Result<StoredDocument> parseDocument(Bytes bytes, const crypto::Ed25519PublicKey* verifier = nullptr);

/// Parses data alone, under the same limits. Code::Invalid for anything that 05 §3.2 does not allow. Pure,
/// [any].
Result<Dict> parseData(ByteView bytes);

} // namespace sotto::config
