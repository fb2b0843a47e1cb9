#include "conversation/pinned_messages.h"

#include "conversations/preview.h"

#include <algorithm>

namespace sotto::conversation {

PinnedMessages::PinnedMessages(bridge::Bridge& bridge, QObject* parent) : QObject(parent), bridge_(bridge) {
    connect(&bridge, &bridge::Bridge::happened, this, [this](const std::vector<client::Event>& events) {
        if (std::any_of(events.begin(), events.end(), [this](const auto& event) { return concerns(event); }))
            read();
    });
}

void PinnedMessages::open(const QString& conversation) {
    conversation_ = conversation.toStdString();
    ++generation_;
    messages_.clear();
    emit changed();
    if (!conversation_.empty())
        read();
}

void PinnedMessages::setName(const QString& name) {
    name_ = name;
    emit changed();
}

bool PinnedMessages::has(const client::MessageId& id) const {
    return std::any_of(messages_.begin(), messages_.end(),
                       [&id](const client::Message& message) { return message.id == id; });
}

/// Whether other messages are pinned now, or one of them says something else.
bool PinnedMessages::concerns(const client::Event& event) const {
    if (const auto* changedOne = std::get_if<client::MessageChanged>(&event))
        return changedOne->message.conversation.text == conversation_ &&
               (changedOne->message.pinned || has(changedOne->message.id));
    if (const auto* removed = std::get_if<client::MessageRemoved>(&event))
        return has(removed->message);
    return false;
}

void PinnedMessages::read() {
    bridge_.ask<std::vector<client::Message>>(
        this,
        [this](client::Client& client, auto done) {
            client.pinnedMessages({conversation_}, std::move(done));
        },
        [this, generation = ++generation_](Result<std::vector<client::Message>> messages) {
            if (generation != generation_)
                return;
            if (messages)
                adopt(std::move(*messages));
            else
                emit trouble(tr("The pinned messages couldn't be read."));
        });
}

/// What is in front stays there. A message that was pinned just now comes to the front.
void PinnedMessages::adopt(std::vector<client::Message> messages) {
    const auto before = std::exchange(messages_, std::move(messages));
    const auto known = [&before](const client::Message& message) {
        return std::any_of(before.begin(), before.end(),
                           [&message](const client::Message& other) { return other.id == message.id; });
    };
    const auto fresh = std::find_if_not(messages_.rbegin(), messages_.rend(), known);
    const auto same = std::find_if(messages_.begin(), messages_.end(), [&](const client::Message& message) {
        return at_ < before.size() && message.id == before[at_].id;
    });
    if (fresh != messages_.rend())
        at_ = std::size_t(messages_.rend() - fresh) - 1;
    else if (same != messages_.end())
        at_ = std::size_t(same - messages_.begin());
    else
        at_ = std::min(at_, messages_.empty() ? 0 : messages_.size() - 1);
    emit changed();
}

int PinnedMessages::position() const {
    return messages_.empty() ? 0 : int(at_) + 1;
}

QString PinnedMessages::key() const {
    return messages_.empty() ? QString() : QString::fromStdString(messages_[at_].id.text);
}

QString PinnedMessages::text() const {
    return messages_.empty() ? QString() : conversations::contentOf(messages_[at_], name_);
}

void PinnedMessages::step(int by) {
    if (messages_.empty())
        return;
    at_ = (at_ + std::size_t(by)) % messages_.size();
    emit changed();
}

void PinnedMessages::unpin() {
    if (!messages_.empty())
        set(client::MessageId(messages_[at_].id), false);
}

void PinnedMessages::set(const client::MessageId& message, bool pinned) {
    bridge_.ask<client::Message>(
        this,
        [&message, pinned](client::Client& client, auto done) {
            client.pinMessage(message, pinned, std::move(done));
        },
        [this](const Result<client::Message>& done) {
            if (done)
                return;
            emit trouble(done.error().code == Code::Rejected
                             ? tr("No more messages can be pinned in this conversation.")
                             : tr("That couldn't be saved. Nothing was lost."));
        });
}

} // namespace sotto::conversation
