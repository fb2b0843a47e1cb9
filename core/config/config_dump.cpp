#include "config/config.h"

#include "config/diff.h"

namespace sotto::config {

namespace {

/// A dump holds a document, what it was before it was changed, and the pieces of those on their way.
constexpr wire::BencodeLimits kLimits{64u << 20, 8, 1'000'000};

/// Beside the members that the chapter names: what the changes of a Dirty document are counted from, and the
/// first document whose changes are not confirmed.
constexpr const char* kBase = "=";
constexpr const char* kChangesFrom = "#";

Bencode hashList(const auto& hashes) {
    Bencode::List list;
    for (const std::string& hash : hashes)
        list.push_back(Bencode(std::string_view(hash)));
    return Bencode(std::move(list));
}

/// A list of hashes, or the one hash of older dumps.
std::optional<std::vector<std::string>> hashesOf(const Bencode* value) {
    std::vector<std::string> hashes;
    if (!value)
        return hashes;
    if (const auto* single = value->text()) {
        if (!single->empty())
            hashes.push_back(*single);
        return hashes;
    }
    if (!value->list())
        return std::nullopt;
    for (const auto& item : *value->list()) {
        if (!item.text())
            return std::nullopt;
        hashes.push_back(*item.text());
    }
    return hashes;
}

Error damaged() {
    return fail(Code::Corrupt, "The stored config is damaged.");
}

} // namespace

Bytes Config::dump() {
    Dict dump;
    dump["!"] = Bencode(static_cast<std::int64_t>(state_));
    dump["$"] = Bencode(ByteView(settled().bytes));
    dump["("] = hashList(currentHashes_);
    dump[")"] = hashList(oldHashes_);
    dump["*"] = Bencode(pieces_.toDict());
    dump["+"] = Bencode(extra_);
    if (state_ != State::Clean)
        dump[kChangesFrom] = Bencode(changesFrom_);
    if (state_ == State::Dirty) {
        // As text, since it may be deeper than a dump.
        Bytes base;
        appendBencode(base, base_);
        dump[kBase] = Bencode(ByteView(base));
    }
    needsDump_ = false;
    return Bencode(std::move(dump)).encode();
}

Result<Config> Config::load(Setup setup, ByteView dump) {
    auto root = wire::parseBencode(dump, kLimits);
    if (!root)
        return damaged();
    const auto* state = root->integerAt("!");
    const auto* bytes = root->textAt("$");
    auto currentHashes = hashesOf(root->find("("));
    const auto oldHashes = hashesOf(root->find(")"));
    if (!state || *state < 0 || *state > 2 || !bytes || !currentHashes || !oldHashes)
        return damaged();
    auto document = parseDocument(toBytes(asBytes(*bytes)));
    const auto* sets = root->find("*");
    auto pieces = sets && sets->dict() ? PieceStore::fromDict(*sets->dict()) : PieceStore();
    if (!document || !pieces)
        return damaged();

    Config config(std::move(setup));
    config.current_ = std::move(*document);
    config.currentHashes_ = std::move(*currentHashes);
    config.oldHashes_.insert(oldHashes->begin(), oldHashes->end());
    config.pieces_ = std::move(*pieces);
    if (const auto* extra = root->find("+"); extra && extra->dict())
        config.extra_ = *extra->dict();
    config.state_ = static_cast<State>(*state);
    const auto& own = config.current_.document;
    const auto* changesFrom = root->integerAt(kChangesFrom);
    // The listing of a merge is not a change of ours.
    config.changesFrom_ =
        changesFrom ? *changesFrom : own.seqno + (own.changes == diff({}, own.data) ? 1 : 0);
    if (config.state_ == State::Dirty && !config.resume(root->textAt(kBase)))
        return damaged();
    config.needsDump_ = false;
    return config;
}

/// A dump of ours goes on where it was. Restarts must not make sequence numbers: a device that is away for
/// long would leave behind what others store meanwhile (05 §5.3).
bool Config::resume(const std::string* base) {
    if (!base) {
        state_ = State::Waiting;
        if (seqno() < kMaxSeqno)
            editable();
        return true;
    }
    auto parsed = parseData(asBytes(*base));
    if (!parsed)
        return false;
    base_ = std::move(*parsed);
    return true;
}

} // namespace sotto::config
