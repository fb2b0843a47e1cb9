#include "client/key_guard.h"

#include "crypto/encoding.h"

namespace sotto::client {
namespace {

constexpr std::size_t kNameSize = 16;

const crypto::SecretBytes* passwordOf(const Unlock& unlock) {
    return unlock.password ? &*unlock.password : nullptr;
}

/// E-KEY-01
Error notAnswered() {
    return fail(Code::Offline, "The system key store didn't answer.");
}

Error refused(const Error& error) {
    switch (error.code) {
    case Code::NotFound: // also what some answer while they stay locked
        return fail(Code::Rejected, "The system key store gave no key for this profile. It may be locked.");
    case Code::Denied:
        return fail(Code::Rejected, "The system key store didn't give the key.");
    default:
        return notAnswered();
    }
}

} // namespace

struct KeyGuard::Change {
    std::filesystem::path folder;
    Unlock next;
    Done<void> done;
    store::Protection before{};
    std::optional<store::Keystore> keystore{};
    crypto::SecretBytes secret{}; ///< the new one
    std::string name{};           ///< of it
};

template <class T, class F>
Done<T> KeyGuard::back(F then) {
    return Done<T>([&loop = loop_, then = lifetime_.bind(std::move(then))](Result<T> result) mutable {
        loop.post(
            [then = std::move(then), result = std::move(result)]() mutable { then(std::move(result)); });
    });
}

void KeyGuard::open(std::filesystem::path folder, Unlock unlock, bool fresh, Done<store::Keystore> done) {
    if (fresh)
        return derive(std::move(folder), std::move(unlock), true, {}, std::move(done));
    const auto protection = store::Keystore::protection(folder);
    if (!protection)
        return done(protection.error());
    if (!protection->system)
        return derive(std::move(folder), std::move(unlock), false, {}, std::move(done));
    // Nobody is asked for a key that could not be used.
    if (protection->password && !unlock.password)
        return done(fail(Code::Denied, "This profile needs its password."));
    if (!system_)
        return done(fail(Code::Offline, "This profile is guarded by the system key store, which this program "
                                        "cannot ask."));
    system_->read(
        protection->systemName,
        back<crypto::SecretBytes>([this, folder = std::move(folder), unlock = std::move(unlock),
                                   done = std::move(done)](Result<crypto::SecretBytes> secret) mutable {
            if (!secret)
                return done(refused(secret.error()));
            derive(std::move(folder), std::move(unlock), false, std::move(*secret), std::move(done));
        }));
}

void KeyGuard::derive(std::filesystem::path folder, Unlock unlock, bool fresh, crypto::SecretBytes secret,
                      Done<store::Keystore> done) {
    struct Work {
        std::filesystem::path folder;
        Unlock unlock;
        crypto::SecretBytes secret;
        Done<store::Keystore> done;
        Result<store::Keystore> keystore = fail(Code::Internal, "");
    };
    auto work = std::make_shared<Work>(
        Work{std::move(folder), std::move(unlock), std::move(secret), std::move(done)});
    loop_.work(
        [work, fresh, &random = random_] {
            const auto* password = passwordOf(work->unlock);
            work->keystore =
                fresh ? store::Keystore::create(work->folder, password, random)
                      : store::Keystore::open(work->folder,
                                              {password, work->secret.empty() ? nullptr : &work->secret});
        },
        lifetime_.bind([work] { work->done(std::move(work->keystore)); }));
}

void KeyGuard::change(std::filesystem::path folder, Unlock old, Unlock next, Done<void> done) {
    if (next.system && !system_)
        return done(fail(Code::Unsupported, "This program cannot ask the system key store."));
    const auto before = store::Keystore::protection(folder);
    if (!before)
        return done(before.error());
    auto change = std::make_shared<Change>(Change{folder, std::move(next), std::move(done), *before});
    open(std::move(folder), std::move(old), false,
         Done<store::Keystore>(lifetime_.bind([this, change](Result<store::Keystore> keystore) {
             if (!keystore)
                 return change->done(keystore.error());
             change->keystore = std::move(*keystore);
             change->next.system ? keepSecret(change) : rewrap(change);
         })));
}

void KeyGuard::keepSecret(std::shared_ptr<Change> change) {
    Bytes name(kNameSize);
    random_.fill(name);
    change->name = crypto::toHex(name);
    change->secret = crypto::SecretBytes(store::Keystore::kSystemSecretSize);
    random_.fill(change->secret.span());
    system_->write(change->name, change->secret.clone(), back<void>([this, change](Result<void> kept) {
                       kept ? readBack(change) : change->done(refused(kept.error()));
                   }));
}

void KeyGuard::readBack(std::shared_ptr<Change> change) {
    system_->read(change->name, back<crypto::SecretBytes>([this, change](Result<crypto::SecretBytes> secret) {
                      if (secret && crypto::equalSecrets(secret->view(), change->secret.view()))
                          return rewrap(change);
                      rewrapped(*change, secret ? notAnswered() : refused(secret.error()));
                  }));
}

void KeyGuard::rewrap(std::shared_ptr<Change> change) {
    auto result = std::make_shared<Result<void>>();
    loop_.work(
        [change, result, &random = random_] {
            *result = change->keystore->rewrap(
                {passwordOf(change->next), change->next.system ? &change->secret : nullptr}, random, {},
                change->name);
        },
        lifetime_.bind([this, change, result] { rewrapped(*change, *result); }));
}

/// Of the two secrets one is of no use any more.
void KeyGuard::rewrapped(Change& change, const Result<void>& result) {
    const std::string& stale = result ? change.before.systemName : change.name;
    if (system_ && !stale.empty())
        system_->erase(stale, {});
    change.done(result);
}

void KeyGuard::forget(const store::Protection& protection) {
    if (system_ && protection.system)
        system_->erase(protection.systemName, {});
}

} // namespace sotto::client
