#pragma once

#include "plugin/transport.h"
#include "store/store.h"
#include "wire/storage_result.h"

#include <optional>

namespace sotto::chat {

/// What became of a request to the network, in the words of the send path.
enum class Outcome {
    Done,
    WrongClock, ///< 406 or 425: our time is off; the transport has set it right meanwhile (02 §13)
    Later,      ///< worth another try
    Never,      ///< refused for good
};

struct NetworkAnswer {
    Outcome outcome = Outcome::Later;
    store::pb::Message::Trouble trouble = store::pb::Message::NONE;
    std::optional<boost::json::value> body{}; ///< of the first part, with Done
};

/// Reads the reply to a batch or sequence by its first part, or the failure to get one (02 §13).
NetworkAnswer readAnswer(const Result<sdk::Reply>& reply);

} // namespace sotto::chat
