#pragma once

#include "client/profile.h"
#include "crypto/account_id.h"

namespace sotto::bench {

inline constexpr std::size_t kConversations = 500;
inline constexpr std::size_t kMessages = 200'000;
inline constexpr std::size_t kInLargest = 100'000; ///< messages of the largest conversation

struct BigProfile {
    client::Profile profile;
    crypto::AccountId largest; ///< the conversation with half of the messages
};

/// A profile with an account on the network "local" and many conversations, under the build folder. Written
/// the first time, which takes a while, and kept.
BigProfile bigProfile();

} // namespace sotto::bench
