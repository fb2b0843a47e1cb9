#pragma once

#include "client/types.h"
#include "crypto/account_id.h"

#include <string>
#include <string_view>
#include <vector>

namespace sotto::client {

/// The ids that `text` names as "@" and the id (04 §7), once each. [any]
std::vector<crypto::AccountId> mentionedIn(std::string_view text);

/// `text` with "@" and a name wherever it names one of `mentions`. [any]
std::string withNames(std::string_view text, const std::vector<Mention>& mentions);

} // namespace sotto::client
