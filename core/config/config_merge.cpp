#include "config/compression.h"
#include "config/config.h"
#include "config/diff.h"
#include "config/encryption.h"
#include "config/merge.h"

namespace sotto::config {

namespace {

/// Plain bytes of documents that are held in memory at once. More than any honest retrieve brings; what is
/// beyond is merged in a second step, which gives the same data.
constexpr std::size_t kMaxAtOnce = 32u << 20;

/// Whether every device can take `merged` in; strangers' documents that fit one by one may not fit together.
bool isReadable(const Document& merged) {
    Document document = merged;
    document.changes = diff({}, document.data);
    StoredDocument stored = store(std::move(document));
    return stored.bytes.size() <= kMaxDocument && parseDocument(std::move(stored.bytes)).ok();
}

constexpr char kPlain = 'd';
constexpr char kCompressed = 'z';
constexpr char kPiece = 'm';

} // namespace

MergeReport Config::merge(std::span<const Incoming> messages, TimeMs nowMs) {
    MergeReport report;
    if (pieces_.expire(nowMs))
        needsDump_ = true;
    std::vector<Candidate> candidates;
    std::size_t bytes = 0;
    for (const Incoming& message : messages) {
        const std::size_t before = candidates.size();
        if (const auto refusal = take(message, nowMs, candidates)) {
            report.refused.emplace_back(message.hash, *refusal);
            continue;
        }
        report.accepted.push_back(message.hash);
        needsDump_ = true;
        if (candidates.size() > before)
            bytes += candidates.back().document.bytes.size();
        if (bytes < kMaxAtOnce)
            continue;
        report.changed = mergeDocuments(std::move(candidates)) || report.changed;
        candidates.clear();
        bytes = 0;
    }
    report.changed = mergeDocuments(std::move(candidates)) || report.changed;
    return report;
}

std::optional<Refusal> Config::take(const Incoming& message, TimeMs nowMs,
                                    std::vector<Candidate>& candidates) {
    const Bytes sealed = setup_.wrapper ? setup_.wrapper->unwrap(message.message) : toBytes(message.message);
    const auto padded = decrypt(setup_.keys, sealed, setup_.domain);
    if (!padded)
        return Refusal::Closed;
    const ByteView plain = unpad(*padded);
    if (plain.empty() || plain.front() != kPiece)
        return takeDocument(plain, {message.hash}, candidates);

    auto piece = parsePiece(plain);
    if (!piece)
        return Refusal::Piece;
    auto added = pieces_.add(std::move(*piece), message.hash, nowMs);
    needsDump_ = true;
    if (!added.accepted)
        return Refusal::Piece;
    if (!added.whole)
        return std::nullopt;
    return takeDocument(unpad(added.whole->padded), std::move(added.whole->hashes), candidates);
}

std::optional<Refusal> Config::takeDocument(ByteView message, std::vector<std::string> hashes,
                                            std::vector<Candidate>& candidates) const {
    Bytes plain;
    if (!message.empty() && message.front() == kCompressed) {
        auto unpacked = decompress(message.subspan(1));
        if (!unpacked)
            return Refusal::Unpacking;
        plain = std::move(*unpacked);
    } else {
        plain = toBytes(message);
    }
    if (plain.empty() || plain.front() != kPlain)
        return Refusal::Unknown;
    auto document = parseDocument(std::move(plain), setup_.verifier ? &*setup_.verifier : nullptr);
    if (!document)
        return Refusal::Document;
    candidates.push_back({std::move(*document), std::move(hashes)});
    return std::nullopt;
}

bool Config::mergeDocuments(std::vector<Candidate> candidates) {
    if (candidates.empty())
        return false;
    const bool hasOwn = seqno() != 0 || state_ == State::Dirty;
    if (hasOwn)
        candidates.insert(candidates.begin(), Candidate{settled(), {}});
    std::vector<const StoredDocument*> documents;
    for (const auto& candidate : candidates)
        documents.push_back(&candidate.document);
    Merged merged = config::merge(documents, readOnly());
    if (merged.document && !isReadable(*merged.document))
        merged = config::merge(documents, true);

    for (const auto& candidate : candidates)
        oldHashes_.insert(candidate.hashes.begin(), candidate.hashes.end());
    const bool ownWins = hasOwn && merged.adopted == std::size_t(0);
    const Pending pending =
        hasOwn && merged.firstTooOld ? pendingChanges(candidates.front().document) : Pending();
    if (merged.document) {
        const bool wasDirty = state_ == State::Dirty;
        setState(State::Dirty);
        current_ = StoredDocument{std::move(*merged.document), {}, {}};
        // Others start from the same data with nothing of their own; they list everything (05 §5.3).
        base_ = wasDirty ? data() : Dict();
        changesFrom_ = seqno() + (wasDirty ? 0 : 1);
    } else if (!ownWins) {
        adopt(std::move(candidates[*merged.adopted]));
    }
    for (const std::string& hash : currentHashes_)
        oldHashes_.erase(hash);
    applyAgain(pending);
    return !ownWins;
}

void Config::adopt(Candidate candidate) {
    setState(State::Clean);
    current_ = std::move(candidate.document);
    base_.clear();
    changesFrom_ = seqno() + 1;
    currentHashes_ = std::move(candidate.hashes);
}

Config::Pending Config::pendingChanges(const StoredDocument& own) const {
    // Changes made before anything was received are defaults of a new device rather than a person's wish.
    if (state_ == State::Clean || changesFrom_ <= 1)
        return {};
    Pending pending{own.document.data, {}};
    for (const auto& [version, changes] : own.document.history) {
        if (version.seqno >= changesFrom_)
            pending.changes.push_back(changes);
    }
    if (own.document.seqno >= changesFrom_)
        pending.changes.push_back(own.document.changes);
    return pending;
}

void Config::applyAgain(const Pending& pending) {
    if (pending.changes.empty() || readOnly() || seqno() >= kMaxSeqno)
        return;
    Dict changed = data();
    for (const Dict& changes : pending.changes)
        apply(changed, changes, pending.data);
    prune(changed);
    if (changed != data())
        editable() = std::move(changed);
}

} // namespace sotto::config
