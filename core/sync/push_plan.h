#pragma once

#include "sync/config_set.h"

#include "wire/message_hash.h"

#include <vector>

namespace sotto::sync {

/// What is to be stored on the network, and what is to be deleted once that is done (05 §10.1).
struct PushPlan {
    struct Item {
        config::UserConfig kind;
        std::int64_t seqno = 0;
        std::vector<Bytes> messages;           ///< one, or the pieces of a large document
        std::vector<wire::MessageHash> hashes; ///< under which nodes store them
    };
    std::vector<Item> items;
    std::vector<wire::MessageHash> deletes;

    bool empty() const { return items.empty(); }
};

/// What became of it.
struct PushOutcome {
    std::vector<bool> stored; ///< by item: all its messages
    bool deleted = false;

    bool complete() const;
};

/// Settles the configs that have to be pushed. The rows are to be saved before anything is sent, so that a
/// lost answer leads to the same bytes again. Code::Full and the like keep one config back, not the others.
PushPlan planPush(ConfigSet& configs, const crypto::AccountId& own, TimeMs now);

/// Notes what is stored and deleted now; the rows are to be saved.
void settle(ConfigSet& configs, const PushPlan& plan, const PushOutcome& outcome);

} // namespace sotto::sync
