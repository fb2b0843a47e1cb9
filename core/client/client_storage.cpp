#include "client/client_core.h"

#include "store/atomic_file.h"
#include "store/store_folder.h"

namespace sotto::client {
namespace {

using store::RowKind;

constexpr std::pair<RowKind, const char*> kNames[] = {
    {RowKind::Account, "account"},  {RowKind::Message, "messages"}, {RowKind::Conversation, "conversations"},
    {RowKind::Contact, "contacts"}, {RowKind::Setting, "settings"}, {RowKind::Job, "queue"},
    {RowKind::Plugin, "plugins"},   {RowKind::Index, "indexes"},    {RowKind::Network, "network"},
};

StoreReport shown(const store::CheckReport& found) {
    StoreReport report;
    for (const auto& [kind, name] : kNames) {
        const auto at = found.rows.find(kind);
        const auto count = at == found.rows.end() ? store::CheckReport::Count() : at->second;
        report.kinds.push_back({name, count.readable, count.lost});
    }
    report.rebuiltIndexes = found.indexes;
    report.rebuiltConversations = found.conversations;
    report.correctedCounters = found.counters;
    report.failedMessages = found.stuck;
    report.unplacedMessages = found.unplaced;
    report.setAside = found.setAside;
    report.filesDamaged = found.filesDamaged;
    report.accountMissing = found.accountMissing;
    return report;
}

} // namespace

/// Damage is said once in a run; the counts are for a check to find out.
void Client::Core::watchDamage() {
    const auto tell = [this] {
        feed_.add(StoreTrouble{Code::Corrupt,
                               "Some stored values are damaged. Everything else can be used; a "
                               "check of the message store says what is missing."});
    };
    if (store_->damaged() > 0)
        return tell();
    store_->onDamage(
        [&loop = environment_.loop, told = lifetime_.bind(tell)]() mutable { loop.post(std::move(told)); });
}

/// A profile that lost its account takes that one back and no other: its messages belong to it.
Result<void> Client::Core::mayAdopt(const crypto::AccountId& account) const {
    const auto conversations = store_->conversations();
    if (!conversations)
        return conversations.error();
    bool other = false;
    for (const auto& conversation : *conversations) {
        const auto looked = store_->newest(store::ConversationNo{conversation.number()}, {},
                                           [&](const auto&, const store::pb::Message& message) {
                                               if (message.own())
                                                   other = asText(account.view()) != message.author();
                                               return !message.own();
                                           });
        if (!looked)
            return looked.error();
        if (other)
            return fail(Code::Rejected, "This is not the account whose messages are in this profile.");
    }
    return {};
}

/// The folder is this process's afterwards, until repairEnds(). `keyless`: also without a keystore.
Result<void> Client::Core::mayMend(bool keyless) {
    if (state_ != State::Closed)
        return fail(Code::Invalid, "The message store is in use.");
    if (plugins_->amnesic())
        return fail(Code::Unsupported, "A profile in memory has nothing to repair.");
    auto prepared = prepareFolder(keyless);
    if (prepared)
        state_ = State::Opening;
    return prepared;
}

void Client::Core::putAside(Done<std::filesystem::path> done) {
    if (auto may = mayMend(true); !may)
        return done(may.error());
    auto kept = std::make_shared<Done<std::filesystem::path>>(std::move(done));
    auto aside = std::make_shared<Result<std::filesystem::path>>(fail(Code::Internal, ""));
    environment_.loop.work([aside, folder = folder_] { *aside = store::putAside(folder); },
                           lifetime_.bind([this, kept, aside] { repairEnds(kept, std::move(*aside)); }));
}

void Client::Core::repairStore(Done<std::filesystem::path> done) {
    if (auto may = mayMend(false); !may)
        return done(may.error());
    auto kept = std::make_shared<Done<std::filesystem::path>>(std::move(done));
    auto copy = std::make_shared<Result<std::filesystem::path>>(fail(Code::Internal, ""));
    environment_.loop.work([copy, folder = folder_ / "store"] { *copy = store::copyForRepair(folder); },
                           lifetime_.bind([this, kept, copy] { repairCopy(kept, std::move(*copy)); }));
}

void Client::Core::repairCopy(std::shared_ptr<Done<std::filesystem::path>> done,
                              Result<std::filesystem::path> copy) {
    if (!copy)
        return repairEnds(std::move(done), copy.error());
    plugins_->repairStorage(*copy, Done<void>(lifetime_.bind([this, done](const Result<void>& repaired) {
        if (!repaired)
            return repairEnds(done, repaired.error());
        auto kept = std::make_shared<Result<std::filesystem::path>>(fail(Code::Internal, ""));
        environment_.loop.work([kept, folder = folder_ / "store"] { *kept = store::adoptRepaired(folder); },
                               lifetime_.bind([this, done, kept] { repairEnds(done, std::move(*kept)); }));
    })));
}

void Client::Core::repairEnds(std::shared_ptr<Done<std::filesystem::path>> done,
                              Result<std::filesystem::path> result) {
    lock_.reset();
    state_ = State::Closed;
    (*done)(std::move(result));
}

void Client::Core::checkStore(Done<StoreReport> done) {
    if (auto open = needOpen(); !open)
        return done(open.error());
    const auto own = engine_ ? std::optional(engine_->account().id()) : std::nullopt;
    checkNext(std::make_shared<store::Check>(*store_, own),
              std::make_shared<Done<StoreReport>>(std::move(done)));
}

void Client::Core::checkNext(std::shared_ptr<store::Check> check, std::shared_ptr<Done<StoreReport>> done) {
    if (state_ != State::Open)
        return (*done)(fail(Code::Cancelled, "The profile was closed."));
    const auto more = check->step();
    if (!more)
        return (*done)(more.error());
    if (!*more)
        return (*done)(shown(check->report()));
    environment_.loop.post(lifetime_.bind([this, check, done] { checkNext(check, done); }));
}

} // namespace sotto::client
