#include "chat/cleaner.h"

#include "chat/erasing.h"

#include <algorithm>
#include <cstdlib>

namespace sotto::chat {
namespace {

using store::KeyGrammar;

constexpr std::size_t kAtOnce = 250;
constexpr TimeMs kMinute = 60'000;
constexpr TimeMs kHour = 60 * kMinute;

} // namespace

Cleaner::Cleaner(Loop& loop, Committer& committer, const NetworkTime& time, const crypto::AccountId& own)
    : loop_(loop)
    , committer_(committer)
    , store_(committer.store())
    , time_(time)
    , own_(own) {
}

void Cleaner::start() {
    round();
}

void Cleaner::reconsider() {
    schedule();
}

void Cleaner::schedule() {
    const TimeMs now = time_.now();
    TimeMs wait = std::clamp(lastRoundMs_ + kHour - now, TimeMs(0), kHour);
    const auto next = store_.nextDisappearing();
    if (next && *next)
        wait = std::min(wait, std::clamp(**next - now, TimeMs(0), kMinute));
    timer_ = loop_.after(std::chrono::milliseconds(wait), lifetime_.bind([this] { wake(); }));
}

void Cleaner::wake() {
    const TimeMs now = time_.now();
    const auto next = store_.nextDisappearing();
    const bool due = next && *next && **next <= now;
    if (due || std::abs(now - lastRoundMs_) >= kHour)
        round();
    else
        schedule();
}

void Cleaner::round() {
    lastRoundMs_ = time_.now();
    const auto messages = removeMessages();
    const auto erased = eraseLeft();
    const auto seen = removeSeen();
    const bool failed = !messages || !erased || !seen || !removeWaiting() || !removeQuarantined();
    if (!failed && (*messages || *erased || *seen))
        timer_ = loop_.after({}, lifetime_.bind([this] { round(); }));
    else if (failed)
        timer_ = loop_.after(std::chrono::milliseconds(kHour), lifetime_.bind([this] { round(); }));
    else
        schedule();
}

Result<bool> Cleaner::removeMessages() {
    const TimeMs now = time_.now();
    const auto due = store_.disappeared(now, kAtOnce);
    if (!due)
        return due.error();
    if (due->empty())
        return false;
    Workspace work(store_, own_);
    for (const auto& [row, key] : *due) {
        // A message that was given another time has another row as well.
        const auto* message = work.message(key);
        if (message && message->expires_ms() > 0 && message->expires_ms() <= now)
            work.erase(key);
        work.rows().eraseRaw(row);
    }
    if (auto done = committer_.commit(work, store::Durable::No); !done)
        return done.error();
    return due->size() == kAtOnce;
}

Result<bool> Cleaner::eraseLeft() {
    const auto conversations = store_.conversations();
    if (!conversations)
        return conversations.error();
    for (const auto& conversation : *conversations) {
        if (!conversation.has_erased_to_ms())
            continue;
        const auto more = eraseSome(committer_, own_, store::ConversationNo{conversation.number()});
        if (!more || *more)
            return more;
    }
    return false;
}

Result<bool> Cleaner::removeSeen() {
    const auto rows = store_.expiredSeen(time_.now(), kAtOnce);
    if (!rows)
        return rows.error();
    store::Batch batch = store_.batch();
    for (const Bytes& row : *rows)
        batch.eraseRaw(row);
    if (auto done = store_.commit(batch, store::Durable::No); !done)
        return done.error();
    return rows->size() >= kAtOnce;
}

Result<void> Cleaner::removeWaiting() {
    const auto rows = store_.waiting();
    if (!rows)
        return rows.error();
    store::Batch batch = store_.batch();
    for (const store::StoredWaiting& row : *rows)
        if (row.value.due_ms() <= time_.now())
            batch.eraseRaw(row.rowKey);
    return store_.commit(batch, store::Durable::No);
}

Result<void> Cleaner::removeQuarantined() {
    store::Batch batch = store_.batch();
    const auto [first, last] = KeyGrammar::space('q');
    const auto done =
        store_.scanRaw(first, last, plugin::Direction::Forwards, [&](ByteView key, ByteView bytes) {
            store::pb::Quarantined value;
            if (value.ParseFromArray(bytes.data(), int(bytes.size())) && value.expires_ms() <= time_.now())
                batch.eraseRaw(toBytes(key));
            return true;
        });
    return done ? store_.commit(batch, store::Durable::No) : done;
}

} // namespace sotto::chat
