#pragma once

#include "base/clock.h"
#include "crypto/account.h"
#include "seeded_random.h"

#include <string>
#include <utility>
#include <vector>

namespace sotto::test {

/// Writes what a node keeps for one account, without a client of the senders: good messages and every kind of
/// bad one.
class MailboxWriter {
public:
    /// Of `senders` accounts, which are the same for the same `seed`.
    MailboxWriter(crypto::AccountId recipient, std::size_t senders, std::uint8_t seed);

    const crypto::AccountId& sender(std::size_t n) const { return senders_.at(n).id(); }

    Bytes text(std::size_t sender, TimeMs timeMs, const std::string& body);
    /// The same message in other outer bytes, as somebody on the way can make it.
    static Bytes replayed(ByteView good);
    Bytes wronglySigned(TimeMs timeMs);
    Bytes forSomebodyElse(TimeMs timeMs);
    Bytes malformed();

private:
    Bytes encode(std::size_t sender, const crypto::AccountId& recipient, TimeMs timeMs,
                 const std::string& body);

    crypto::AccountId recipient_;
    SeededRandom random_;
    std::vector<crypto::Account> senders_;
};

} // namespace sotto::test
