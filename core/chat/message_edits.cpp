#include "chat/message_edits.h"

#include <algorithm>

namespace sotto::chat {
namespace {

using store::pb::Message;

bool takeAway(Message& message, const std::string& sender, const std::string& emoji) {
    auto& all = *message.mutable_reactions();
    const auto entry =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.emoji() == emoji; });
    if (entry == all.end())
        return false;
    auto& authors = *entry->mutable_authors();
    const auto gone = std::remove(authors.begin(), authors.end(), sender);
    const bool changed = gone != authors.end();
    authors.erase(gone, authors.end());
    if (authors.empty())
        all.erase(entry);
    return changed;
}

} // namespace

bool applyReaction(Message& message, const std::string& sender, const std::string& emoji, bool remove) {
    if (message.kind() == Message::REMOVED)
        return false;
    if (remove)
        return takeAway(message, sender, emoji);
    auto& all = *message.mutable_reactions();
    const auto entry =
        std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.emoji() == emoji; });
    if (entry == all.end()) {
        if (all.size() >= kMostReactions)
            return false;
        auto& made = *message.add_reactions();
        made.set_emoji(emoji);
        made.add_authors(sender);
        return true;
    }
    const auto& authors = entry->authors();
    const bool known = std::find(authors.begin(), authors.end(), sender) != authors.end();
    if (known || authors.size() >= kMostReactions)
        return false;
    entry->add_authors(sender);
    return true;
}

void applyRemoval(Message& message, bool forAll) {
    message.set_kind(Message::REMOVED);
    message.set_removed_for_all(message.removed_for_all() || forAll);
    message.clear_body();
    message.clear_quote();
    message.clear_reactions();
    message.clear_attachments();
    message.clear_extra();
    message.clear_preview();
    message.clear_invitation();
    message.clear_starred();
    message.clear_pinned();
}

bool applyReceipt(Message& message) {
    const bool sent = message.state() == Message::SENT || message.state() == Message::SENDING;
    if (!message.own() || message.kind() == Message::SYSTEM || !sent)
        return false;
    message.set_state(Message::READ);
    return true;
}

} // namespace sotto::chat
