#include "conversation/message_finder.h"

#include "words/folded.h"

#include <algorithm>

namespace sotto::conversation {

namespace {

constexpr std::size_t kPage = 250;

} // namespace

MessageFinder::MessageFinder(bridge::Bridge& bridge, MessageListModel& messages, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , messages_(messages) {
    connect(&bridge, &bridge::Bridge::happened, this, &MessageFinder::take);
}

void MessageFinder::open(const QString& conversation) {
    conversation_ = conversation.toStdString();
    clear();
}

void MessageFinder::clear() {
    author_ = Anyone;
    linksOnly_ = false;
    text_.clear();
    restart();
}

void MessageFinder::setText(const QString& text) {
    if (std::exchange(text_, text) != text)
        restart();
}

void MessageFinder::setAuthor(Author author) {
    if (std::exchange(author_, author) != author)
        restart();
}

void MessageFinder::setLinksOnly(bool only) {
    if (std::exchange(linksOnly_, only) != only)
        restart();
}

void MessageFinder::restart() {
    ++generation_;
    wanted_ = words::folded(text_.trimmed());
    hits_.clear();
    place_ = 0;
    searching_ = !wanted_.isEmpty() || linksOnly_;
    messages_.unmark();
    if (searching_)
        scan({});
    emit changed();
}

void MessageFinder::scan(std::optional<client::MessageId> before) {
    bridge_.ask<std::vector<client::Message>>(
        this,
        [this, &before](client::Client& client, auto done) {
            client.messages({conversation_}, {std::move(before), kPage}, std::move(done));
        },
        [this, generation = generation_](const Result<std::vector<client::Message>>& page) {
            if (generation != generation_)
                return;
            if (page)
                return adopt(*page);
            searching_ = false;
            emit changed();
        });
}

void MessageFinder::adopt(const std::vector<client::Message>& page) {
    for (auto message = page.rbegin(); message != page.rend(); ++message) {
        // Something that came in meanwhile may be on the page, too.
        const bool known = !hits_.empty() && hits_.back().sentMs <= message->sentMs && has(message->id);
        if (!known && fits(*message))
            hits_.push_back({message->id, message->sentMs});
    }
    searching_ = page.size() == kPage;
    if (searching_)
        scan(page.front().id);
    if (place_ == 0 && !hits_.empty())
        return go(1);
    emit changed();
}

void MessageFinder::go(int place) {
    if (place < 1 || place > count())
        return;
    place_ = place;
    messages_.goTo(QString::fromStdString(hits_[std::size_t(place - 1)].id.text), true);
    emit changed();
}

bool MessageFinder::fits(const client::Message& message) const {
    if (message.kind != client::MessageKind::Text || (author_ != Anyone && message.own != (author_ == Own)))
        return false;
    const QString text = QString::fromStdString(message.text);
    if (!wanted_.isEmpty() && !words::folded(text).contains(wanted_))
        return false;
    return !linksOnly_ || !formatMessage(text, Length::Whole).links.isEmpty();
}

void MessageFinder::take(const std::vector<client::Event>& events) {
    if (wanted_.isEmpty() && !linksOnly_)
        return;
    for (const client::Event& event : events) {
        if (const auto* added = std::get_if<client::MessageAdded>(&event)) {
            add(added->message);
        } else if (const auto* removed = std::get_if<client::MessageRemoved>(&event)) {
            drop(removed->message);
        } else if (const auto* changedOne = std::get_if<client::MessageChanged>(&event)) {
            if (!fits(changedOne->message))
                drop(changedOne->message.id);
        }
    }
}

void MessageFinder::add(const client::Message& message) {
    // Pages still to be read have it, unless it is newer than all that were.
    if (message.conversation.text != conversation_ || !fits(message))
        return;
    const auto place = std::find_if(hits_.begin(), hits_.end(),
                                    [&](const Hit& hit) { return hit.sentMs <= message.sentMs; });
    if (searching_ && place == hits_.end())
        return;
    const int at = int(place - hits_.begin());
    hits_.insert(place, {message.id, message.sentMs});
    if (place_ > at)
        ++place_;
    emit changed();
}

bool MessageFinder::has(const client::MessageId& id) const {
    return std::any_of(hits_.begin(), hits_.end(), [&id](const Hit& hit) { return hit.id == id; });
}

void MessageFinder::drop(const client::MessageId& id) {
    const auto found =
        std::find_if(hits_.begin(), hits_.end(), [&id](const Hit& hit) { return hit.id == id; });
    if (found == hits_.end())
        return;
    const int at = int(found - hits_.begin());
    hits_.erase(found);
    if (place_ > at + 1 || place_ > count())
        --place_;
    emit changed();
}

} // namespace sotto::conversation
