#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "config/data.h"
#include "crypto/hash.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace sotto::config {

/// Most bytes of a padded document that may be split (05 §8.3).
inline constexpr std::size_t kMaxSplit = 5'000'000;
/// Bytes of a padded document in every piece but the last (05 §8.4).
inline constexpr std::size_t kPieceChunk = 76'710;

/// One part of a document that is larger than a message.
struct Piece {
    crypto::Hash32 set; ///< hash of the whole padded document
    std::uint8_t index = 0;
    std::uint8_t count = 0;
    Bytes chunk;
};

/// The plaintexts of the pieces, each beginning with 'm'. Code::Invalid for more than kMaxSplit bytes. [any]
Result<std::vector<Bytes>> split(ByteView padded, std::size_t chunkSize = kPieceChunk);

/// Parses the plaintext of a piece, from its 'm' on. [any]
Result<Piece> parsePiece(ByteView plaintext);

/// Collects pieces that come one by one (05 §8.4). Bounded: when the pieces of incomplete sets are too many,
/// the set that waited longest is forgotten. A plain value type.
class PieceStore {
public:
    struct Whole {
        Bytes padded;
        std::vector<std::string> hashes; ///< storage hashes of all pieces, in the order of the pieces
    };
    struct Added {
        bool accepted = false;
        std::optional<Whole> whole; ///< if the piece completed its set
    };

    /// `storageHash` is the name of the message that held the piece.
    Added add(Piece piece, const std::string& storageHash, TimeMs nowMs);

    /// Forgets incomplete sets 7 days after their last piece and complete ones after 14 days. True if there
    /// were any.
    bool expire(TimeMs nowMs);

    /// Storage hashes of the pieces of incomplete sets.
    std::vector<std::string> hashes() const;

    /// The form that 05 §6.1 gives for the dump.
    Dict toDict() const;
    static Result<PieceStore> fromDict(const Dict& dict);

private:
    struct Part {
        std::string storageHash;
        Bytes chunk;
    };
    struct Collected {
        std::size_t count = 0; ///< 0 once complete
        TimeMs expiryMs = 0;
        std::map<std::size_t, Part> parts;
        std::size_t bytes = 0;
    };
    static std::optional<Collected> collectedFrom(const Bencode& value);
    void makeRoom(std::size_t bytes, const crypto::Hash32& keep);

    std::map<crypto::Hash32, Collected> sets_;
    std::size_t bytes_ = 0;
};

} // namespace sotto::config
