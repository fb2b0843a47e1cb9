#include "chat/contact_book.h"

#include "chat/expiry.h"

#include <algorithm>

namespace sotto::chat {
namespace {

using crypto::AccountId;
using store::ConversationNo;

constexpr std::size_t kErasedAtOnce = 500;

} // namespace

Result<void> ContactBook::commit(Workspace& work) {
    auto changes = work.take();
    if (!changes)
        return changes.error();
    if (auto done = store_.commit(changes->batch, store::Durable::Yes); !done)
        return done;
    events_(std::move(changes->events));
    return {};
}

Result<void> ContactBook::setBlocked(const AccountId& id, bool blocked) {
    Workspace work(store_, own_);
    work.person(id).set_blocked(blocked);
    if (auto* conversation = work.existing(id); conversation && blocked)
        conversation->set_unread(0);
    work.note(PersonTouched{id});
    return commit(work);
}

Result<void> ContactBook::setPinned(const AccountId& id, bool pinned) {
    Workspace work(store_, own_);
    auto* conversation = work.existing(id);
    if (!conversation)
        return fail(Code::NotFound, "There is no conversation with this account.");
    conversation->set_pinned(pinned);
    work.note(PersonTouched{id});
    return commit(work);
}

Result<void> ContactBook::setNickname(const AccountId& id, const std::string& nickname) {
    Workspace work(store_, own_);
    work.person(id).set_nickname(nickname);
    work.note(PersonTouched{id});
    return commit(work);
}

Result<void> ContactBook::markRead(const AccountId& id, TimeMs upToMs, TimeMs now) {
    Workspace work(store_, own_);
    auto* conversation = work.existing(id);
    if (!conversation)
        return fail(Code::NotFound, "There is no conversation with this account.");
    const ConversationNo number{conversation->number()};
    const TimeMs before = conversation->read_to_ms();
    const TimeMs readTo = std::max(before, upToMs);
    std::vector<store::MessageKey> starting;
    const auto found = store_.newest(number, {}, [&](const store::MessageKey& key, const auto& message) {
        if (key.timeMs <= readTo && expiryOnReading(message, now) > 0)
            starting.push_back(key);
        return key.timeMs > before;
    });
    if (!found)
        return found;
    for (const store::MessageKey& key : starting) {
        auto* message = work.edit(key);
        message->set_expires_ms(expiryOnReading(*message, now));
    }
    conversation->set_read_to_ms(readTo);
    conversation->set_unread(work.countUnread(number, readTo));
    return commit(work);
}

Result<void> ContactBook::eraseMessages(const AccountId& id) {
    for (;;) {
        Workspace work(store_, own_);
        const auto* conversation = work.existing(id);
        if (!conversation)
            return {};
        std::vector<store::MessageKey> keys;
        const auto found = store_.newest(ConversationNo{conversation->number()}, {},
                                         [&](const store::MessageKey& key, const auto&) {
                                             keys.push_back(key);
                                             return keys.size() < kErasedAtOnce;
                                         });
        if (!found || keys.empty())
            return found;
        for (const store::MessageKey& key : keys)
            work.erase(key);
        if (auto done = commit(work); !done)
            return done;
    }
}

Result<void> ContactBook::forget(const AccountId& id) {
    Workspace work(store_, own_);
    auto& person = work.person(id);
    person.set_approved(false);
    person.set_approved_me(false);
    person.clear_nickname();
    work.note(PersonTouched{id});
    std::vector<store::JobNo> dropped;
    if (auto* conversation = work.existing(id)) {
        conversation->set_hidden(true);
        conversation->set_pinned(false);
        conversation->set_unread(0);
        conversation->clear_draft();
        for (const store::StoredJob& job : queue_.jobs())
            if (job.job.lane() == conversation->number()) {
                queue_.planDrop(work.rows(), job.number);
                dropped.push_back(job.number);
            }
    }
    // Hidden first: whatever stops us in between, the rest of the messages is out of sight and goes with the
    // next try.
    if (auto done = commit(work); !done)
        return done;
    for (const store::JobNo number : dropped)
        queue_.dropped(number);
    return eraseMessages(id);
}

} // namespace sotto::chat
