#pragma once

#include "crypto/account.h"

#include <string>
#include <vector>

/// What the nodes of a local network keep for accounts, without a client: for what another program would
/// send, and for what it would find.
class Mailbox {
public:
    /// Of a LocalNetwork.
    explicit Mailbox(int basePort) : basePort_(basePort) {}

    /// Stores bytes for five minutes from now on; false when no node takes them.
    bool put(const sotto::crypto::AccountId& account, sotto::ByteView data) const;
    /// Everything in the inbox of an account, as far as a member of its swarm has it.
    std::vector<sotto::Bytes> contents(const sotto::crypto::Account& account) const;

private:
    /// The answer of the member of the account's swarm that is asked first; empty when it refuses.
    std::string ask(const sotto::crypto::AccountId& account, const std::string& request) const;

    int basePort_;
};
