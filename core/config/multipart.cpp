#include "config/multipart.h"

#include <algorithm>

namespace sotto::config {

namespace {

constexpr std::size_t kMaxPieces = 255;
constexpr TimeMs kDayMs = 24LL * 3600 * 1000;
constexpr TimeMs kIncompleteMs = 7 * kDayMs;
constexpr TimeMs kCompleteMs = 14 * kDayMs;
/// Room for a few large documents on their way; more is no ordinary account.
constexpr std::size_t kMaxWaiting = 4 * kMaxSplit;
constexpr std::size_t kMaxSets = 1000;

Error refused() {
    return fail(Code::Invalid, "The piece of a config message is malformed.");
}

/// A number that is sent as a string of one byte.
std::optional<std::uint8_t> byteOf(const Bencode& value) {
    const auto* text = value.text();
    if (!text || text->size() != 1)
        return std::nullopt;
    return static_cast<std::uint8_t>((*text)[0]);
}

Bencode byteText(std::size_t value) {
    return Bencode(std::string_view(std::string(1, static_cast<char>(value))));
}

} // namespace

Result<std::vector<Bytes>> split(ByteView padded, std::size_t chunkSize) {
    const std::size_t count = (padded.size() + chunkSize - 1) / chunkSize;
    if (padded.size() > kMaxSplit || count > kMaxPieces)
        return fail(Code::Invalid, "The config is too large to be synchronised.");
    const auto set = crypto::blake2b32({padded});
    std::vector<Bytes> pieces;
    for (std::size_t i = 0; i < count; ++i) {
        const ByteView rest = padded.subspan(i * chunkSize);
        const ByteView chunk = rest.first(std::min(chunkSize, rest.size()));
        Bytes piece{'m'};
        appendBencode(
            piece, Bencode(Bencode::List{Bencode(set.view()), byteText(i), byteText(count), Bencode(chunk)}));
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

Result<Piece> parsePiece(ByteView plaintext) {
    if (plaintext.empty() || plaintext.front() != 'm')
        return refused();
    ByteView rest = plaintext.subspan(1);
    // The last piece may be followed by NUL bytes; what else follows a piece is not looked at.
    const auto value = wire::takeBencode(rest);
    const auto* items = value ? value->list() : nullptr;
    if (!items || items->size() != 4)
        return refused();
    const auto* hash = (*items)[0].text();
    const auto set = hash ? crypto::Hash32::from(asBytes(*hash)) : std::nullopt;
    const auto index = byteOf((*items)[1]);
    const auto count = byteOf((*items)[2]);
    const auto* chunk = (*items)[3].text();
    if (!set || !index || !count || *count < 2 || *index >= *count || !chunk || chunk->empty())
        return refused();
    return Piece{*set, *index, *count, toBytes(asBytes(*chunk))};
}

PieceStore::Added PieceStore::add(Piece piece, const std::string& storageHash, TimeMs nowMs) {
    const auto found = sets_.find(piece.set);
    if (found != sets_.end() && found->second.count == 0)
        return {true, std::nullopt};
    if (found != sets_.end() &&
        (found->second.count != piece.count || found->second.bytes + piece.chunk.size() > kMaxSplit))
        return {};
    makeRoom(piece.chunk.size(), piece.set);
    Collected& set = sets_[piece.set];
    set.count = piece.count;
    set.expiryMs = nowMs + kIncompleteMs;
    const std::size_t size = piece.chunk.size();
    if (!set.parts.try_emplace(piece.index, Part{storageHash, std::move(piece.chunk)}).second)
        return {true, std::nullopt};
    set.bytes += size;
    bytes_ += size;
    if (set.parts.size() < set.count)
        return {true, std::nullopt};

    Whole whole;
    for (const auto& [index, part] : set.parts) {
        append(whole.padded, part.chunk);
        whole.hashes.push_back(part.storageHash);
    }
    if (crypto::blake2b32({whole.padded}) != piece.set)
        return {};
    bytes_ -= set.bytes;
    set = Collected{0, nowMs + kCompleteMs, {}, 0};
    return {true, std::move(whole)};
}

bool PieceStore::expire(TimeMs nowMs) {
    const auto expired = std::erase_if(sets_, [&](const auto& entry) {
        if (entry.second.expiryMs > nowMs)
            return false;
        bytes_ -= entry.second.bytes;
        return true;
    });
    return expired != 0;
}

void PieceStore::makeRoom(std::size_t bytes, const crypto::Hash32& keep) {
    while (!sets_.empty() && (bytes_ + bytes > kMaxWaiting || sets_.size() >= kMaxSets)) {
        auto oldest = sets_.end();
        for (auto set = sets_.begin(); set != sets_.end(); ++set) {
            const bool older = oldest == sets_.end() || set->second.expiryMs < oldest->second.expiryMs;
            if (set->first != keep && older)
                oldest = set;
        }
        if (oldest == sets_.end())
            return;
        bytes_ -= oldest->second.bytes;
        sets_.erase(oldest);
    }
}

std::vector<std::string> PieceStore::hashes() const {
    std::vector<std::string> result;
    for (const auto& [hash, set] : sets_) {
        for (const auto& [index, part] : set.parts)
            result.push_back(part.storageHash);
    }
    return result;
}

Dict PieceStore::toDict() const {
    Dict sets;
    for (const auto& [hash, set] : sets_) {
        Bencode::List parts;
        for (const auto& [index, part] : set.parts) {
            Dict entry;
            entry["#"] = Bencode(static_cast<std::int64_t>(index));
            entry["M"] = Bencode(std::string_view(part.storageHash));
            entry["d"] = Bencode(ByteView(part.chunk));
            parts.push_back(Bencode(std::move(entry)));
        }
        Dict entry;
        entry["#"] = Bencode(static_cast<std::int64_t>(set.count));
        entry["T"] = Bencode(set.expiryMs);
        entry["p"] = Bencode(std::move(parts));
        sets[toString(hash.view())] = Bencode(std::move(entry));
    }
    return sets;
}

std::optional<PieceStore::Collected> PieceStore::collectedFrom(const Bencode& value) {
    const auto* count = value.integerAt("#");
    const auto* expiry = value.integerAt("T");
    const auto* parts = value.listAt("p");
    if (!count || *count < 0 || static_cast<std::size_t>(*count) > kMaxPieces || !expiry || !parts)
        return std::nullopt;
    Collected set{static_cast<std::size_t>(*count), *expiry, {}, 0};
    for (const auto& item : *parts) {
        const auto* index = item.integerAt("#");
        const auto* storageHash = item.textAt("M");
        const auto* chunk = item.textAt("d");
        if (!index || *index < 0 || *index >= *count || !storageHash || !chunk)
            return std::nullopt;
        set.parts.emplace(static_cast<std::size_t>(*index), Part{*storageHash, toBytes(asBytes(*chunk))});
        set.bytes += chunk->size();
    }
    return set;
}

Result<PieceStore> PieceStore::fromDict(const Dict& dict) {
    PieceStore result;
    for (const auto& [key, value] : dict) {
        const auto hash = crypto::Hash32::from(asBytes(key));
        auto set = collectedFrom(value);
        if (!hash || !set)
            return fail(Code::Corrupt, "The stored pieces of a config message are damaged.");
        result.bytes_ += set->bytes;
        result.sets_.emplace(*hash, std::move(*set));
    }
    return result;
}

} // namespace sotto::config
