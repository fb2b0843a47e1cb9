#include "node/swarm_sync.h"

#include <algorithm>
#include <charconv>

namespace sotto::node {

namespace {

// A stretch of changes is: the number it reaches, "1" when there is more, and the changes.
constexpr std::size_t kHeadParts = 2;

Bytes bytesOf(std::string_view text) {
    return toBytes(asBytes(text));
}

std::optional<std::uint64_t> numberOf(ByteView part) {
    const auto text = asText(part);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

} // namespace

struct SwarmSync::Round {
    std::size_t waiting = 0;
    bool complete = true;
    UniqueFunction<void(bool)> done;

    void finishOne(bool answered) {
        complete = complete && answered;
        if (--waiting == 0)
            done(complete);
    }
};

void SwarmSync::round(UniqueFunction<void(bool)> done) {
    const auto members = swarm_.others();
    if (members.empty())
        return done(true);
    auto round = std::make_shared<Round>();
    round->waiting = members.size();
    round->done = std::move(done);
    for (const auto& member : members)
        pull(member, round);
}

void SwarmSync::pull(const crypto::Ed25519PublicKey& peer, std::shared_ptr<Round> round) {
    const auto seen = log_.seen(peer);
    if (!seen)
        return round->finishOne(false);
    peers_.ask(peer, kChangesCommand, {bytesOf(std::to_string(*seen))}, timeout_,
               [this, peer, round](Result<PeerParts> stretch) {
                   const auto more = stretch ? take(peer, *stretch) : Result<bool>(stretch.error());
                   if (more && *more)
                       return pull(peer, round);
                   round->finishOne(more.ok());
               });
}

Result<bool> SwarmSync::take(const crypto::Ed25519PublicKey& peer, const PeerParts& stretch) {
    const auto upTo = stretch.size() >= kHeadParts ? numberOf(stretch[0]) : std::nullopt;
    if (!upTo)
        return fail(Code::Corrupt, "A member of the swarm reports its changes in another form.");
    const bool more = asText(stretch[1]) == "1";
    for (std::size_t i = kHeadParts; i < stretch.size(); ++i) {
        // One that is not understood must not hold up those behind it.
        if (auto applied = log_.apply(stretch[i]); !applied && applied.error().code != Code::Corrupt)
            return applied.error();
    }
    const auto before = log_.seen(peer);
    if (!before)
        return before.error();
    if (*before != *upTo) {
        if (auto kept = log_.setSeen(peer, *upTo); !kept)
            return kept.error();
    }
    return more && *upTo > *before;
}

PeerParts SwarmSync::answer(const crypto::Ed25519PublicKey& peer, const PeerParts& question) const {
    const auto members = swarm_.others();
    const bool known = std::find(members.begin(), members.end(), peer) != members.end();
    const auto number = known && question.size() == 1 ? numberOf(question.front()) : std::nullopt;
    if (!number)
        return {};
    auto stretch = log_.after(*number);
    if (!stretch)
        return {};
    PeerParts parts{bytesOf(std::to_string(stretch->upTo)), bytesOf(stretch->more ? "1" : "0")};
    std::move(stretch->changes.begin(), stretch->changes.end(), std::back_inserter(parts));
    return parts;
}

} // namespace sotto::node
