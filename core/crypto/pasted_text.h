#pragma once

#include "crypto/account_id.h"

#include <optional>
#include <string>
#include <string_view>

namespace sotto::crypto {

/// What a person typed or pasted to start a conversation (01 §4.1).
enum class PastedKind {
    Empty,
    Account, ///< `id` is set
    WrongId, ///< an id of another kind, or one with digits missing or too many: cannot be written to
    Name,    ///< `name` is set: to be looked up
    Unknown,
};

struct PastedText {
    PastedKind kind = PastedKind::Empty;
    std::optional<AccountId> id;
    std::string name;
};

PastedText classifyPasted(std::string_view text);

/// The form under which a name is looked up: ASCII, lower case (01 §7). Empty when the name is not legal.
std::optional<std::string> lookupName(std::string_view typed);

} // namespace sotto::crypto
