#include "conversations/conversations.h"

#include "words/folded.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>

namespace sotto::conversations {

namespace {

using namespace std::chrono_literals;

/// Letters that follow within it belong to one name.
constexpr auto kTypingPause = 1s;

} // namespace

Conversations::Conversations(bridge::Bridge& bridge, profile::Profile& profile, window::Toasts& toasts,
                             const Clock& clock, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , toasts_(toasts)
    , clock_(clock)
    , rows_(clock)
    , order_(rows_) {
    connect(&profile, &profile::Profile::opened, this, &Conversations::reload);
    connect(&profile, &profile::Profile::closed, this, &Conversations::forget);
    connect(&bridge, &bridge::Bridge::happened, this, &Conversations::take);
    connect(&minute_, &QTimer::timeout, &rows_, &ConversationRows::refreshWords);
    minute_.setInterval(1min);
    QCoreApplication::instance()->installEventFilter(this);
}

bool Conversations::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LanguageChange && watched == QCoreApplication::instance())
        rows_.refreshWords();
    return QObject::eventFilter(watched, event);
}

void Conversations::reload() {
    bridge_.ask<std::vector<client::Conversation>>(
        this, [](client::Client& client, auto done) { client.conversations(std::move(done)); },
        [this](Result<std::vector<client::Conversation>> all) {
            loaded_ = all.ok();
            problem_ = all ? QString() : QString::fromStdString(all.error().text);
            rows_.reset(all ? std::move(*all) : std::vector<client::Conversation>());
            minute_.start();
            count();
        });
}

void Conversations::forget() {
    // What waited for Undo happens now, before the profile closes.
    toasts_.expire();
    minute_.stop();
    loaded_ = false;
    rows_.reset({});
    clearSelection();
    count();
}

void Conversations::take(const std::vector<client::Event>& events) {
    if (!loaded_)
        return;
    for (const client::Event& event : events) {
        if (const auto* changed = std::get_if<client::ConversationChanged>(&event))
            rows_.put(changed->conversation);
        else if (const auto* removed = std::get_if<client::ConversationRemoved>(&event))
            rows_.remove(removed->conversation);
        else if (const auto* message = std::get_if<client::MessageChanged>(&event))
            rows_.refresh(message->message);
        else if (const auto* contact = std::get_if<client::ContactChanged>(&event))
            rows_.rename(contact->contact);
    }
    count();
}

void Conversations::count() {
    unread_ = requests_ = archived_ = 0;
    const TimeMs now = clock_.wallMs();
    for (int i = 0; i < rows_.rowCount(); ++i) {
        const client::Conversation& row = rows_.at(i);
        if (row.request == client::RequestState::Incoming)
            requests_ += !row.blocked;
        else if (row.archived)
            ++archived_;
        else if (row.mutedUntilMs <= now)
            unread_ += int(row.unread) + (row.unread == 0 && row.markedUnread);
    }
    dropHiddenFromSelection();
    emit changed();
}

void Conversations::setFilter(const QString& filter) {
    if (filter == filter_)
        return;
    filter_ = filter;
    clearSelection();
    order_.setFilter(filter == QLatin1String("unread")    ? ConversationOrder::Filter::Unread
                     : filter == QLatin1String("archive") ? ConversationOrder::Filter::Archive
                                                          : ConversationOrder::Filter::All);
    emit filterChanged();
}

void Conversations::setOrder(const QString& order) {
    if (order == sort_)
        return;
    sort_ = order;
    order_.setSort(order == QLatin1String("unread") ? ConversationOrder::Sort::UnreadFirst
                   : order == QLatin1String("name") ? ConversationOrder::Sort::Name
                                                    : ConversationOrder::Sort::Recent);
    emit filterChanged();
}

void Conversations::setOpen(const QString& key) {
    if (key == open_)
        return;
    open_ = key;
    order_.setOpen(key);
    emit openChanged();
}

QString Conversations::nameOf(const QString& key) const {
    const client::Conversation* row = rows_.find(key);
    return row ? shownName(*row) : shortId(key.toStdString());
}

int Conversations::rowOf(const QString& key) const {
    for (int row = 0; row < order_.rowCount(); ++row)
        if (keyAt(row) == key)
            return row;
    return -1;
}

QString Conversations::keyAt(int row) const {
    return order_.index(row, 0).data(ConversationRows::Key).toString();
}

QString Conversations::neighbour(const QString& key, int step, bool unreadOnly) const {
    const int count = order_.rowCount();
    const int here = rowOf(key);
    for (int row = here < 0 && step < 0 ? count - 1 : here + step; row >= 0 && row < count; row += step)
        if (!unreadOnly || order_.index(row, 0).data(ConversationRows::Unread).toInt() > 0)
            return keyAt(row);
    return {};
}

int Conversations::typeAhead(const QString& letters, int row) {
    const auto now = clock_.steady();
    const bool goesOn = now - typedAt_ < kTypingPause;
    typedAt_ = now;
    typed_ = words::folded(goesOn ? typed_ + letters : letters);
    const int count = order_.rowCount();
    if (count == 0)
        return -1;
    // A first letter goes on to the next name with it; those that follow may leave the row as it is.
    for (int i = typed_.size() > letters.size() ? 0 : 1; i <= count; ++i) {
        const int at = (std::max(row, 0) + i) % count;
        if (words::folded(nameOf(keyAt(at))).startsWith(typed_))
            return at;
    }
    return -1;
}

void Conversations::toggleSelected(const QString& key) {
    if (!selected_.removeOne(key))
        selected_ << key;
    anchor_ = key;
    emit selectedChanged();
}

void Conversations::selectTo(const QString& key) {
    const int here = rowOf(key);
    const int from = rowOf(anchor_) < 0 ? here : rowOf(anchor_);
    selected_.clear();
    for (int row = std::min(here, from); row >= 0 && row <= std::max(here, from); ++row)
        selected_ << keyAt(row);
    anchor_ = keyAt(from);
    emit selectedChanged();
}

void Conversations::selectAll() {
    selected_.clear();
    for (int row = 0; row < order_.rowCount(); ++row)
        selected_ << keyAt(row);
    emit selectedChanged();
}

void Conversations::clearSelection() {
    selected_.clear();
    anchor_.clear();
    emit selectedChanged();
}

void Conversations::dropHiddenFromSelection() {
    if (selected_.removeIf([this](const QString& key) { return rowOf(key) < 0; }) > 0)
        emit selectedChanged();
}

} // namespace sotto::conversations
