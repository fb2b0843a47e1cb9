#include "sync/push_plan.h"

#include "config/convo_info.h"

#include <algorithm>

namespace sotto::sync {
namespace {

using config::UserConfig;

/// Of one request; the rest goes with a later push.
constexpr std::size_t kMostDeletes = 200;

std::vector<std::string> textsOf(const std::vector<wire::MessageHash>& hashes) {
    std::vector<std::string> texts;
    for (const wire::MessageHash& hash : hashes)
        texts.push_back(wire::messageHashText(hash));
    return texts;
}

std::optional<PushPlan::Item> itemOf(UserConfig kind, HeldConfig& held, const crypto::AccountId& own,
                                     TimeMs now) {
    if (!held.known || !(held.config.needsPush() || held.lost))
        return std::nullopt;
    if (kind == UserConfig::ConvoInfoVolatile && held.config.needsPush())
        if (auto pruned = config::ConvoInfo(held.config).prune(now); !pruned)
            return std::nullopt;
    auto push = held.config.push();
    if (!push)
        return std::nullopt;
    held.obsolete.insert(push->obsolete.begin(), push->obsolete.end());
    held.changed = true;
    PushPlan::Item item{kind, push->seqno, std::move(push->messages), {}};
    for (const Bytes& message : item.messages)
        item.hashes.push_back(wire::messageHash(own, config::namespaceOf(kind), message));
    return item;
}

void noteStored(HeldConfig& held, const PushPlan::Item& item) {
    const std::vector<std::string> hashes = textsOf(item.hashes);
    if (held.config.needsPush())
        held.config.confirmPushed(item.seqno, hashes);
    else
        held.config.confirmStoredAgain(item.seqno, hashes);
    held.lost = false;
    // Something newer took its place while it was under way.
    if (held.config.currentHashes() != hashes)
        held.obsolete.insert(hashes.begin(), hashes.end());
    held.changed = true;
}

} // namespace

bool PushOutcome::complete() const {
    return std::find(stored.begin(), stored.end(), false) == stored.end();
}

PushPlan planPush(ConfigSet& configs, const crypto::AccountId& own, TimeMs now) {
    PushPlan plan;
    std::set<std::string> needed;
    for (const UserConfig kind : config::kUserConfigs) {
        HeldConfig& held = configs.of(kind);
        if (auto item = itemOf(kind, held, own, now)) {
            for (const std::string& hash : textsOf(item->hashes))
                needed.insert(hash);
            plan.items.push_back(std::move(*item));
        }
        for (const std::string& hash : held.config.activeHashes())
            needed.insert(hash);
    }
    // What is stored now may be there already, under a name that looks obsolete (05 §6, hazard).
    for (const PushPlan::Item& item : plan.items)
        for (const std::string& hash : configs.of(item.kind).obsolete)
            if (const auto parsed = wire::messageHashFromText(hash);
                parsed && !needed.contains(hash) && plan.deletes.size() < kMostDeletes)
                plan.deletes.push_back(*parsed);
    return plan;
}

void settle(ConfigSet& configs, const PushPlan& plan, const PushOutcome& outcome) {
    const std::vector<std::string> deleted =
        outcome.deleted ? textsOf(plan.deletes) : std::vector<std::string>();
    for (std::size_t i = 0; i < plan.items.size(); ++i) {
        const PushPlan::Item& item = plan.items[i];
        HeldConfig& held = configs.of(item.kind);
        if (outcome.stored[i])
            noteStored(held, item);
        for (const std::string& hash : deleted)
            held.changed = held.obsolete.erase(hash) > 0 || held.changed;
        // The names of what is current are no names of anything old.
        for (const std::string& hash : held.config.currentHashes())
            held.changed = held.obsolete.erase(hash) > 0 || held.changed;
    }
}

} // namespace sotto::sync
