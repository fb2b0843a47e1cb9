#pragma once

#include "two_clients.h"

#include <map>

namespace sotto::test {

/// Somebody whose profile has some of everything: conversations with texts, answers, reactions, stars,
/// drafts, timers, unread and failed messages, removed ones, a request, somebody blocked, nicknames, notes,
/// settings.
struct RichProfile : World {
    RichProfile();

    /// Time goes on for everybody.
    void pass(std::chrono::milliseconds time) { loop.advance(time); }

    Person alice;
    Person bob;
    Person carol; ///< blocked
    Person dave;  ///< a request
};

/// Everything a backup brings, by what it is and as the store has it; without what each device makes for
/// itself. The person's client is closed.
std::map<std::string, std::string> storedBy(Person& person);

} // namespace sotto::test
