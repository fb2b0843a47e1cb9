#include "backup/unfinished.h"

#include "backup.pb.h"

namespace sotto::backup {
namespace {

using store::Durable;
using store::KeyGrammar;

constexpr std::string_view kRestoreFact = "restore";
constexpr std::size_t kRowsInSlice = 2000;
/// What a restore writes before its last batch.
constexpr std::string_view kRestored = "mcreiag";

} // namespace

Result<bool> isUnused(const store::Store& store) {
    const auto account = store.account();
    if (!account)
        return store::unreadable(account.error()) ? Result<bool>(false) : account.error();
    const auto conversations = store.count('c', 1);
    const auto messages = store.count('m', 1);
    if (!conversations || !messages)
        return conversations ? messages.error() : conversations.error();
    return !account->has_value() && *conversations == 0 && *messages == 0;
}

Result<void> markUnfinished(store::Store& store) {
    store::Batch batch = store.batch();
    batch.putFact(kRestoreFact, pb::Start());
    return store.commit(batch, Durable::Yes);
}

void unmark(store::Batch& batch) {
    batch.eraseFact(kRestoreFact);
}

Result<void> undoUnfinished(store::Store& store) {
    const auto marked = store.has(store.keys().fact(kRestoreFact));
    if (!marked || !*marked)
        return marked ? Result<void>() : marked.error();
    // An account is never taken away, whatever the mark says.
    const auto account = store.account();
    if (!account && !store::unreadable(account.error()))
        return account.error();
    Result<bool> more = account && !*account;
    SpaceEraser eraser(store, kRestored);
    while (more && *more)
        more = eraser.next();
    if (!more)
        return more.error();
    store::Batch batch = store.batch();
    unmark(batch);
    return store.commit(batch, Durable::Yes);
}

Result<bool> SpaceEraser::next() {
    store::Batch batch = store_.batch();
    while (!spaces_.empty() && batch.rows().size() < kRowsInSlice) {
        auto [first, last] = KeyGrammar::space(spaces_.front());
        if (!from_.empty())
            first = std::exchange(from_, {});
        const auto done =
            store_.inspect(first, last, plugin::Direction::Forwards, [&](ByteView key, const Bytes*) {
                batch.eraseRaw(toBytes(key));
                if (batch.rows().size() == kRowsInSlice)
                    from_ = toBytes(key);
                return from_.empty();
            });
        if (!done && !store::unreadable(done.error()))
            return done.error();
        if (from_.empty())
            spaces_.remove_prefix(1);
    }
    auto written = store_.commit(batch, Durable::No);
    return written ? Result<bool>(!spaces_.empty()) : written.error();
}

} // namespace sotto::backup
