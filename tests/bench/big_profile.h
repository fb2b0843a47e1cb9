#pragma once

#include "client/profile.h"
#include "crypto/account_id.h"

namespace sotto::bench {

inline constexpr std::size_t kConversations = 500;
inline constexpr std::size_t kMessages = 200'000;
inline constexpr std::size_t kInLargest = 100'000; ///< messages of the largest conversation
inline constexpr std::size_t kSearchedMessages = 1'000'000;

struct BigProfile {
    client::Profile profile;
    crypto::AccountId largest; ///< the conversation with the most messages
};

/// A profile with an account on the network "local" and many conversations, under the build folder. Written
/// the first time, which takes a while, and kept.
BigProfile bigProfile();
/// The same with five times as many messages, made of words, and with a complete index.
BigProfile searchProfile();

} // namespace sotto::bench
