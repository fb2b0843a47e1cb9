#include "chat/contact_book.h"

#include "base/text.h"
#include "chat/conversation_book.h"
#include "chat/erasing.h"
#include "chat/reading.h"
#include "chat/send_plan.h"

#include <algorithm>

namespace sotto::chat {
namespace {

using crypto::AccountId;
using store::ConversationNo;

} // namespace

void takeLeave(Workspace& work, const AccountId& id) {
    auto& person = work.person(id);
    person.set_approved(false);
    person.set_approved_me(false);
    person.clear_nickname();
    person.clear_note();
    person.clear_known_since_ms();
    work.note(PersonTouched{id});
    auto* conversation = work.existing(id);
    if (!conversation)
        return;
    conversation->set_hidden(true);
    conversation->set_pinned(false);
    conversation->clear_pin_order();
    conversation->set_unread(0);
    conversation->clear_marked_unread();
    conversation->clear_muted_until_ms();
    conversation->clear_archived();
    conversation->clear_deleted_elsewhere();
    conversation->clear_scroll();
    clearDraft(*conversation);
}

Result<std::uint32_t> behindPinned(const store::Store& store) {
    const auto all = store.conversations();
    if (!all)
        return all.error();
    std::uint32_t last = 0;
    for (const auto& each : *all)
        last = std::max(last, each.pin_order());
    return last + 1;
}

Result<void> ContactBook::setBlocked(const AccountId& id, bool blocked) {
    Workspace work(store_, own_);
    work.person(id).set_blocked(blocked);
    if (auto* conversation = work.existing(id); conversation && blocked)
        conversation->set_unread(0);
    work.note(PersonTouched{id});
    return committer_.commit(work);
}

Result<void> ContactBook::setPinned(const AccountId& id, bool pinned) {
    Workspace work(store_, own_);
    auto* conversation = work.existing(id);
    if (!conversation)
        return fail(Code::NotFound, "There is no conversation with this account.");
    conversation->set_pinned(pinned);
    conversation->clear_pin_order();
    if (pinned) {
        conversation->set_hidden(false); // the config has room for one of the two only (05 §12)
        const auto place = behindPinned(store_);
        if (!place)
            return place.error();
        conversation->set_pin_order(*place);
    }
    work.note(PersonTouched{id});
    return committer_.commit(work);
}

Result<void> ContactBook::setNickname(const AccountId& id, const std::string& nickname) {
    Workspace work(store_, own_);
    work.person(id).set_nickname(nickname);
    work.note(PersonTouched{id});
    return committer_.commit(work);
}

Result<void> ContactBook::setNote(const AccountId& id, const std::string& note) {
    if (!isValidUtf8(note) || note.size() > kLongestNote)
        return fail(Code::Invalid, "The note is too long or no text.");
    Workspace work(store_, own_);
    work.person(id).set_note(note);
    work.note(PersonTouched{id});
    return committer_.commit(work);
}

Result<void> ContactBook::markRead(const AccountId& id, TimeMs upToMs) {
    Workspace work(store_, own_);
    auto* conversation = work.existing(id);
    if (!conversation)
        return fail(Code::NotFound, "There is no conversation with this account.");
    readHere(work, committer_.queue(), time_, *conversation, upToMs);
    return committer_.commit(work);
}

/// Brings `work`, after which all messages of the conversation are out of sight, and erases them.
Result<void> ContactBook::commitAndErase(Workspace& work, const AccountId& id) {
    auto* conversation = work.existing(id);
    if (!conversation)
        return committer_.commit(work);
    const ConversationNo number{conversation->number()};
    beginErasing(*conversation, time_.now());
    auto done = committer_.commit(work);
    for (bool more = done.ok(); more;) {
        const auto erased = eraseSome(committer_, own_, number);
        if (!erased)
            return erased.error();
        more = *erased;
    }
    return done;
}

void ContactBook::dropJobs(Workspace& work, ConversationNo conversation, Jobs which) {
    for (const store::StoredJob& stored : committer_.queue().jobs()) {
        if (stored.job.lane() != std::uint32_t(conversation))
            continue;
        store::pb::SendJob job;
        const bool carries = job.ParseFromString(stored.job.state()) && job.has_message();
        if (which == Jobs::Messages && !carries)
            continue;
        if (carries)
            work.erase(keyOf(job.message()));
        work.dropJob(stored.number);
    }
}

Result<void> ContactBook::clearMessages(const AccountId& id) {
    Workspace work(store_, own_);
    auto* conversation = work.existing(id);
    if (!conversation)
        return fail(Code::NotFound, "There is no conversation with this account.");
    conversation->set_unread(0);
    conversation->clear_marked_unread();
    conversation->clear_scroll();
    dropJobs(work, ConversationNo{conversation->number()}, Jobs::Messages);
    return commitAndErase(work, id);
}

Result<void> ContactBook::forget(const AccountId& id) {
    Workspace work(store_, own_);
    takeLeave(work, id);
    if (const auto* conversation = work.existing(id))
        dropJobs(work, ConversationNo{conversation->number()}, Jobs::All);
    return commitAndErase(work, id);
}

} // namespace sotto::chat
