#include "config/merge.h"

#include "config/diff.h"

#include <algorithm>

namespace sotto::config {

namespace {

using Candidates = std::span<const StoredDocument* const>;

/// An update to be applied again: its diff and the data of the document that carries it.
struct Update {
    const Dict* source;
    const Dict* changes;
};

std::int64_t greatestSeqno(Candidates candidates) {
    std::int64_t greatest = 0;
    for (const auto* candidate : candidates)
        greatest = std::max(greatest, candidate->document.seqno);
    return greatest;
}

/// Candidates that another one includes, or that were given before.
std::vector<bool> findIncluded(Candidates candidates) {
    std::vector<bool> included(candidates.size(), false);
    std::map<Version, std::size_t> first;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        included[i] = !first.emplace(candidates[i]->version(), i).second;
    // Copies of an included candidate are included already, so that looking at the first of each version is
    // enough.
    for (const auto* candidate : candidates) {
        for (const auto& [version, changes] : candidate->document.history) {
            if (const auto found = first.find(version); found != first.end())
                included[found->second] = true;
        }
    }
    return included;
}

Document replay(const std::vector<const StoredDocument*>& live) {
    std::map<Version, Update> updates;
    for (const auto* one : live) {
        updates.try_emplace(one->version(), Update{&one->document.data, &one->document.changes});
        for (const auto& [version, changes] : one->document.history)
            updates.try_emplace(version, Update{&one->document.data, &changes});
    }
    Document result;
    result.seqno = live.front()->document.seqno + 1;
    result.data = live.front()->document.data;
    for (const auto& [version, update] : updates) {
        apply(result.data, *update.changes, *update.source);
        if (version.seqno > result.seqno - kLag)
            result.history.emplace_hint(result.history.end(), version, *update.changes);
    }
    prune(result.data);
    return result;
}

} // namespace

Merged merge(Candidates candidates, bool readOnly) {
    const std::int64_t greatest = greatestSeqno(candidates);
    const std::vector<bool> included = findIncluded(candidates);
    std::vector<const StoredDocument*> live;
    std::size_t bestLive = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (included[i] || greatest - candidates[i]->document.seqno >= kLag)
            continue;
        const bool best = live.empty() || candidates[bestLive]->version() < candidates[i]->version();
        live.push_back(candidates[i]);
        if (best)
            bestLive = i;
    }

    Merged result;
    result.firstTooOld = !included[0] && greatest - candidates[0]->document.seqno >= kLag;
    if (live.size() == 1 || readOnly || greatest >= kMaxSeqno) {
        result.adopted = bestLive;
        return result;
    }
    std::sort(live.begin(), live.end(),
              [](const auto* left, const auto* right) { return right->version() < left->version(); });
    result.document = replay(live);
    return result;
}

} // namespace sotto::config
