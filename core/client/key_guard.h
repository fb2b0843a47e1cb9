#pragma once

#include "base/lifetime.h"
#include "base/loop.h"
#include "client/profile.h"
#include "client/system_keys.h"
#include "store/keystore.h"

#include <filesystem>
#include <memory>

namespace sotto::client {

/// Opens the keystore of a profile with whatever guards it, and changes what does. Called and completed on
/// the core thread; deriving keys happens on workers.
class KeyGuard {
public:
    /// Both outlive it; without `system` a profile that the system's key store guards cannot be opened.
    KeyGuard(Loop& loop, Random& random, SystemKeys* system)
        : loop_(loop)
        , random_(random)
        , system_(system) {}

    /// A profile that has none gets one when `fresh`. Code::Denied: wrong or missing password. Code::Offline:
    /// the key store did not answer. Code::Rejected: it answered, and does not give the secret.
    void open(std::filesystem::path folder, Unlock unlock, bool fresh, Done<store::Keystore> done);
    /// A new secret is in the key store, and was read back from it, before anything depends on it.
    void change(std::filesystem::path folder, Unlock old, Unlock next, Done<void> done);
    /// Removes what the key store keeps for a profile that is about to be erased; as well as can be.
    void forget(const store::Protection& protection);

private:
    struct Change;

    void derive(std::filesystem::path folder, Unlock unlock, bool fresh, crypto::SecretBytes secret,
                Done<store::Keystore> done);
    void keepSecret(std::shared_ptr<Change> change);
    void readBack(std::shared_ptr<Change> change);
    void rewrap(std::shared_ptr<Change> change);
    void rewrapped(Change& change, const Result<void>& result);
    /// A completion that may come on any thread and goes on here.
    template <class T, class F>
    Done<T> back(F then);

    Loop& loop_;
    Random& random_;
    SystemKeys* system_;
    Lifetime lifetime_;
};

} // namespace sotto::client
