#pragma once

#include "base/result.h"
#include "node/database.h"
#include "node/mailbox.h"

#include <optional>
#include <span>
#include <vector>

namespace sotto::node {

/// Subaccounts whose token an account took back: the newest 50 per account (02 §10). Belongs to the thread of
/// the node.
class Revocations {
public:
    explicit Revocations(Database& database) : database_(database) {}

    Result<void> revoke(const AccountId& account, std::span<const SubaccountToken> tokens, TimeMs nowMs);
    /// Returns how many of them had been revoked.
    Result<std::size_t> unrevoke(const AccountId& account, std::span<const SubaccountToken> tokens,
                                 TimeMs nowMs);
    Result<bool> isRevoked(const AccountId& account, const SubaccountToken& token) const;
    /// Newest last.
    Result<std::vector<SubaccountToken>> list(const AccountId& account) const;

    /// What is known about one token; reversals are kept so that other members learn of them.
    struct State {
        TimeMs sinceMs = 0;
        bool revoked = false;
        std::uint64_t change = 0;
    };
    Result<std::optional<State>> state(const AccountId& account, const SubaccountToken& token) const;
    /// Takes over what another member knows, unless we know something newer.
    Result<void> merge(const AccountId& account, const SubaccountToken& token, State theirs);

private:
    struct Entry {
        SubaccountToken token;
        State state;
    };
    Result<std::vector<Entry>> entries(const AccountId& account) const;
    void put(Edits& edits, const AccountId& account, const SubaccountToken& token,
             const std::optional<State>& before, State now);
    Result<void> trim(const AccountId& account);

    Database& database_;
};

} // namespace sotto::node
