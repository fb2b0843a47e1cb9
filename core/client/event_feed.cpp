#include "client/event_feed.h"

namespace sotto::client {

void EventFeed::add(std::vector<chat::ChatEvent> events) {
    for (chat::ChatEvent& event : events)
        gathered_.emplace_back(std::move(event));
    schedule();
}

void EventFeed::add(Event event) {
    gathered_.emplace_back(std::move(event));
    schedule();
}

void EventFeed::schedule() {
    if (scheduled_ || gathered_.empty())
        return;
    scheduled_ = true;
    loop_.post(lifetime_.bind([this] { flush(); }));
}

void EventFeed::flush() {
    scheduled_ = false;
    const auto gathered = std::move(gathered_);
    gathered_.clear();
    conversations_.clear();
    people_.clear();
    messages_.clear();
    std::vector<Event> events;
    for (const auto& each : gathered) {
        if (const auto* event = std::get_if<Event>(&each))
            events.push_back(*event);
        else if (views_)
            show(events, std::get<chat::ChatEvent>(each));
    }
    if (!events.empty())
        sink_(std::move(events));
}

void EventFeed::show(std::vector<Event>& out, const chat::ChatEvent& event) {
    if (const auto* touched = std::get_if<chat::MessageTouched>(&event)) {
        if (!messages_.insert(touched->key).second)
            return;
        auto message = views_->message(touched->key);
        if (!message)
            return;
        if (touched->added)
            out.push_back(MessageAdded{std::move(*message)});
        else
            out.push_back(MessageChanged{std::move(*message)});
    } else if (const auto* gone = std::get_if<chat::MessageGone>(&event)) {
        out.push_back(MessageRemoved{Views::idOf(gone->first), {gone->conversation.hex()}});
    } else if (const auto* conversation = std::get_if<chat::ConversationTouched>(&event)) {
        if (!conversations_.insert(conversation->id).second)
            return;
        if (auto shown = views_->conversation(conversation->id))
            out.push_back(ConversationChanged{std::move(*shown)});
        else
            out.push_back(ConversationRemoved{{conversation->id.hex()}});
    } else if (const auto* person = std::get_if<chat::PersonTouched>(&event)) {
        if (!people_.insert(person->id).second)
            return;
        if (auto shown = views_->contact(person->id))
            out.push_back(ContactChanged{std::move(*shown)});
        // Name, request and block of a conversation are those of the person.
        if (conversations_.contains(person->id))
            return;
        if (auto shown = views_->conversation(person->id)) {
            conversations_.insert(person->id);
            out.push_back(ConversationChanged{std::move(*shown)});
        }
    } else if (const auto* typing = std::get_if<chat::TypingSeen>(&event)) {
        out.push_back(Typing{{typing->id.hex()}, typing->on});
    } else if (const auto* unreadable = std::get_if<chat::SomethingUnreadable>(&event)) {
        out.push_back(Unreadable{unreadable->count});
    } else if (const auto* setting = std::get_if<chat::SettingDecided>(&event)) {
        out.push_back(SettingChanged{setting->name, setting->value});
    }
}

} // namespace sotto::client
