#pragma once

#include "chat/provider.h"
#include "crypto/account.h"

namespace sotto::chat {

/// One-to-one conversations and notes to self over namespace 0 (04). Immutable.
class DirectChat final : public ChatProvider {
public:
    explicit DirectChat(crypto::Account account) : account_(std::move(account)) {}

    const crypto::Account& account() const { return account_; }

    std::vector<Feed> feeds() const override;
    Result<Delivery> encode(const Outgoing& outgoing, Random& random) const override;
    std::vector<Update> decode(const Incoming& incoming) const override;

private:
    crypto::Account account_;
};

} // namespace sotto::chat
