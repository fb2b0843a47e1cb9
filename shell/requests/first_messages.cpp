#include "requests/first_messages.h"

#include <algorithm>
#include <utility>

namespace sotto::requests {

namespace {

/// Messages looked at for one that says something.
constexpr std::size_t kLookedAt = 10;

/// The conversation in which messages come, go or change with it; null for other events.
const std::string* conversationOf(const client::Event& event) {
    if (const auto* added = std::get_if<client::MessageAdded>(&event))
        return &added->message.conversation.text;
    if (const auto* changed = std::get_if<client::MessageChanged>(&event))
        return &changed->message.conversation.text;
    if (const auto* removed = std::get_if<client::MessageRemoved>(&event))
        return &removed->conversation.text;
    return nullptr;
}

} // namespace

FirstMessages::FirstMessages(bridge::Bridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {
    connect(&bridge, &bridge::Bridge::happened, this, &FirstMessages::take);
}

void FirstMessages::want(std::set<std::string> conversations) {
    std::erase_if(first_, [&conversations](const auto& kept) { return !conversations.count(kept.first); });
    const auto before = std::exchange(wanted_, std::move(conversations));
    for (const std::string& conversation : wanted_)
        if (!before.count(conversation))
            readFrom(conversation);
}

const client::Message* FirstMessages::of(const std::string& conversation) const {
    const auto found = first_.find(conversation);
    return found == first_.end() ? nullptr : &found->second;
}

void FirstMessages::take(const std::vector<client::Event>& events) {
    // What is late on its way may be older than all that is here, so that any message may be the first.
    std::set<std::string> touched;
    for (const client::Event& event : events)
        if (const std::string* conversation = conversationOf(event);
            conversation && wanted_.count(*conversation))
            touched.insert(*conversation);
    for (const std::string& conversation : touched)
        readFrom(conversation);
}

void FirstMessages::readFrom(const std::string& conversation) {
    bridge_.ask<std::optional<client::MessageId>>(
        this,
        [&conversation](client::Client& client, auto done) {
            client.messageAt({conversation}, 1, std::move(done));
        },
        [this, conversation](const Result<std::optional<client::MessageId>>& id) {
            if (id && *id)
                read(conversation, **id);
        });
}

void FirstMessages::read(const std::string& conversation, const client::MessageId& from) {
    bridge_.ask<std::vector<client::Message>>(
        this,
        [&](client::Client& client, auto done) {
            client.messages({conversation}, {std::nullopt, kLookedAt, from}, std::move(done));
        },
        [this, conversation](const Result<std::vector<client::Message>>& beginning) {
            if (beginning && !beginning->empty() && wanted_.count(conversation))
                keep(conversation, *beginning);
        });
}

void FirstMessages::keep(const std::string& conversation, const std::vector<client::Message>& beginning) {
    const auto says = std::find_if(beginning.begin(), beginning.end(),
                                   [](const client::Message& message) { return !message.text.empty(); });
    first_.insert_or_assign(conversation, says == beginning.end() ? beginning.front() : *says);
    emit arrived(conversation);
}

} // namespace sotto::requests
