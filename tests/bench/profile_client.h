#pragma once

#include "bed.h"
#include "big_profile.h"
#include "client/client.h"

#include <memory>
#include <optional>

namespace sotto::bench {

/// A client on a kept profile, opened and offline, that works everything off on the calling thread.
class ProfileClient {
public:
    explicit ProfileClient(const BigProfile& profile);
    ~ProfileClient();

    test::FakeLoop& loop() { return loop_; }

    /// What `start` gives to its completion.
    template <class T, class Start>
    T ask(Start start) {
        std::optional<Result<T>> result;
        start(*client_, Done<T>([&](Result<T> value) { result.emplace(std::move(value)); }));
        if (!loop_.runUntil([&] { return result.has_value(); }))
            giveUp("The client does not answer.");
        return need(std::move(*result));
    }

private:
    test::FakeLoop loop_;
    SystemClock clock_;
    crypto::SystemRandom random_;
    Silence log_;
    std::unique_ptr<client::Client> client_;
};

} // namespace sotto::bench
