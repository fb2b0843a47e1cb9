#include "client/client_core.h"

#include "store/profile_erasure.h"

namespace sotto::client {

void Client::Core::checkUnlock(Unlock unlock, Done<void> done) {
    if (auto open = needOpen(); !open)
        return done(open);
    if (plugins_->amnesic())
        return done({});
    guard_.open(
        folder_, std::move(unlock), false,
        Done<store::Keystore>([done = std::move(done)](const Result<store::Keystore>& keystore) mutable {
            done(keystore ? Result<void>() : keystore.error());
        }));
}

void Client::Core::changeUnlock(Unlock old, Unlock next, Done<void> done) {
    if (auto open = needOpen(); !open)
        return done(open);
    if (plugins_->amnesic())
        return done(fail(Code::Unsupported, "A profile in memory has no protection to change."));
    guard_.change(folder_, std::move(old), std::move(next), std::move(done));
}

Result<Protection> Client::Core::protection() const {
    if (plugins_->amnesic())
        return Protection{};
    const auto folder = folderFor(profile_);
    if (!folder)
        return folder.error();
    const auto found = store::Keystore::protection(*folder);
    if (!found)
        return found.error();
    return Protection{found->password, found->system};
}

void Client::Core::eraseLocked(Done<void> done) {
    if (state_ != State::Closed)
        return done(fail(Code::Invalid, "The profile is open."));
    if (plugins_->amnesic())
        return done(fail(Code::Unsupported, "A profile in memory has nothing to erase."));
    if (auto prepared = prepareFolder(false); !prepared)
        return done(prepared.error());
    if (const auto protection = store::Keystore::protection(folder_))
        guard_.forget(*protection);
    state_ = State::Opening;
    auto kept = std::make_shared<Done<void>>(std::move(done));
    auto result = std::make_shared<Result<void>>();
    environment_.loop.work(
        [result, folder = folder_] {
            *result = store::beginErasure(folder);
            if (*result)
                *result = store::finishErasure(folder);
        },
        lifetime_.bind([this, kept, result] {
            lock_.reset();
            state_ = State::Closed;
            (*kept)(*result);
        }));
}

} // namespace sotto::client
