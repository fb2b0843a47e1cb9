#include "chat/erasing.h"

#include <algorithm>

namespace sotto::chat {
namespace {

constexpr std::size_t kAtOnce = 500;

} // namespace

void beginErasing(store::pb::Conversation& conversation, TimeMs now) {
    conversation.set_erased_to_ms(std::max(now, conversation.last_ms()));
}

Result<bool> eraseSome(Committer& committer, const crypto::AccountId& own, store::ConversationNo number) {
    Workspace work(committer.store(), own);
    auto* conversation = work.existing(number);
    if (!conversation || !conversation->has_erased_to_ms())
        return false;
    const store::MessageKey end{number, conversation->erased_to_ms() + 1, 0};
    std::vector<store::MessageKey> keys;
    const auto found = committer.store().newest(number, end, [&](const store::MessageKey& key, const auto&) {
        keys.push_back(key);
        return keys.size() < kAtOnce;
    });
    if (!found)
        return found.error();
    for (const store::MessageKey& key : keys)
        work.erase(key);
    if (keys.size() < kAtOnce)
        conversation->clear_erased_to_ms();
    if (auto done = committer.commit(work); !done)
        return done.error();
    return keys.size() == kAtOnce;
}

} // namespace sotto::chat
