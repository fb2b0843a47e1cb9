#pragma once

#include "base/lifetime.h"
#include "base/loop.h"
#include "chat/chat_event.h"
#include "client/event.h"
#include "client/views.h"

#include <functional>
#include <set>

namespace sotto::client {

/// Gathers what changed and tells it once per turn of the core thread, as it is in the store by then. All on
/// [core].
class EventFeed {
public:
    using Sink = std::function<void(std::vector<Event>)>;

    EventFeed(Loop& loop, Sink sink) : loop_(loop), sink_(std::move(sink)) {}

    /// What chat events are shown with; null while there is no account.
    void setViews(const Views* views) { views_ = views; }
    void add(std::vector<chat::ChatEvent> events);
    void add(Event event);
    /// Tells at once what was gathered; for when the store is about to go away.
    void flush();

private:
    void schedule();
    void show(std::vector<Event>& out, const chat::ChatEvent& event);

    Loop& loop_;
    Sink sink_;
    const Views* views_ = nullptr;
    std::vector<std::variant<chat::ChatEvent, Event>> gathered_;
    std::set<crypto::AccountId> conversations_; ///< told once per turn
    std::set<crypto::AccountId> people_;
    std::set<store::MessageKey> messages_;
    bool scheduled_ = false;
    Lifetime lifetime_;
};

} // namespace sotto::client
