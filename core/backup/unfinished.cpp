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
    while (more && *more)
        more = eraseSlice(store, kRestored);
    if (!more)
        return more.error();
    store::Batch batch = store.batch();
    unmark(batch);
    return store.commit(batch, Durable::Yes);
}

Result<bool> eraseSlice(store::Store& store, std::string_view spaces) {
    store::Batch batch = store.batch();
    for (const char space : spaces) {
        const auto [first, last] = KeyGrammar::space(space);
        const auto done =
            store.inspect(first, last, plugin::Direction::Forwards, [&](ByteView key, const Bytes*) {
                batch.eraseRaw(toBytes(key));
                return batch.rows().size() < kRowsInSlice;
            });
        if (!done && !store::unreadable(done.error()))
            return done.error();
        if (batch.rows().size() >= kRowsInSlice)
            break;
    }
    const bool full = batch.rows().size() >= kRowsInSlice;
    auto written = store.commit(batch, Durable::No);
    return written ? Result<bool>(full) : written.error();
}

} // namespace sotto::backup
