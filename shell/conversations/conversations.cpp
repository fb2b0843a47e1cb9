#include "conversations/conversations.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <chrono>

namespace sotto::conversations {

namespace {

using namespace std::chrono_literals;

constexpr TimeMs kHourMs = 3'600'000;
constexpr int kMorning = 8;

client::ConversationId idOf(const QString& key) {
    return {key.toStdString()};
}

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
    setSearch({});
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
    emit changed();
}

void Conversations::setFilter(const QString& filter) {
    if (filter == filter_)
        return;
    filter_ = filter;
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

void Conversations::setSearch(const QString& text) {
    if (text == search_)
        return;
    search_ = text;
    order_.setSearch(text);
    emit filterChanged();
}

std::vector<client::ConversationId> Conversations::pinned() const {
    std::vector<const client::Conversation*> found;
    for (int i = 0; i < rows_.rowCount(); ++i)
        if (rows_.at(i).pinned)
            found.push_back(&rows_.at(i));
    std::sort(found.begin(), found.end(),
              [](auto* one, auto* other) { return one->pinOrder < other->pinOrder; });
    std::vector<client::ConversationId> ids;
    for (const auto* each : found)
        ids.push_back(each->id);
    return ids;
}

void Conversations::pin(const std::vector<client::ConversationId>& order) {
    bridge_.ask<void>(
        this, [&order](client::Client& client, auto done) { client.setPinned(order, std::move(done)); },
        [](const Result<void>&) {});
}

void Conversations::setPinned(const QString& key, bool on) {
    const auto before = pinned();
    auto order = before;
    std::erase(order, idOf(key));
    if (on)
        order.push_back(idOf(key));
    pin(order);
    toasts_.show(on ? tr("Pinned") : tr("No longer pinned"), [this, before] { pin(before); });
}

void Conversations::movePinned(const QString& key, int steps) {
    auto order = pinned();
    const auto here = std::find(order.begin(), order.end(), idOf(key));
    if (here == order.end())
        return;
    const auto target = (here - order.begin()) + steps;
    if (target < 0 || target >= std::ptrdiff_t(order.size()))
        return;
    std::iter_swap(here, order.begin() + target);
    pin(order);
}

void Conversations::mute(const QString& key, double untilMs) {
    const auto set = [this, key](TimeMs until) {
        bridge_.ask<client::Conversation>(
            this,
            [&key, until](client::Client& client, auto done) {
                client.mute(idOf(key), until, std::move(done));
            },
            [](const Result<client::Conversation>&) {});
    };
    const client::Conversation* row = rows_.find(key);
    if (!row)
        return;
    set(untilMs < 0 ? client::kForEver : TimeMs(untilMs));
    toasts_.show(untilMs == 0 ? tr("No longer muted") : tr("Muted"),
                 [set, before = row->mutedUntilMs] { set(before); });
}

void Conversations::muteFor(const QString& key, int hours) {
    mute(key, double(clock_.wallMs() + hours * kHourMs));
}

void Conversations::muteUntilTomorrow(const QString& key) {
    const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(clock_.wallMs()).date().addDays(1);
    mute(key, double(QDateTime(tomorrow, QTime(kMorning, 0)).toMSecsSinceEpoch()));
}

void Conversations::act(const QString& key, client::ConversationAction action) {
    bridge_.ask<client::Conversation>(
        this,
        [&key, action](client::Client& client, auto done) { client.act(idOf(key), action, std::move(done)); },
        [](const Result<client::Conversation>&) {});
}

void Conversations::act(const QString& key, client::ContactAction action) {
    bridge_.ask<client::Contact>(
        this,
        [&key, action](client::Client& client, auto done) {
            client.act(key.toStdString(), action, std::move(done));
        },
        [](const Result<client::Contact>&) {});
}

void Conversations::setArchived(const QString& key, bool archived) {
    using Action = client::ConversationAction;
    act(key, archived ? Action::Archive : Action::Unarchive);
    toasts_.show(archived ? tr("Archived") : tr("Back in the list"),
                 [this, key, archived] { act(key, archived ? Action::Unarchive : Action::Archive); });
}

void Conversations::markRead(const QString& key) {
    bridge_.ask<void>(
        this, [&key](client::Client& client, auto done) { client.markRead(idOf(key), {}, std::move(done)); },
        [](const Result<void>&) {});
    toasts_.show(tr("Marked as read"), [this, key] { act(key, client::ConversationAction::MarkUnread); });
}

void Conversations::markUnread(const QString& key) {
    act(key, client::ConversationAction::MarkUnread);
}

void Conversations::toggleRead(const QString& key) {
    const client::Conversation* row = rows_.find(key);
    if (row)
        row->unread > 0 || row->markedUnread ? markRead(key) : markUnread(key);
}

void Conversations::togglePinned(const QString& key) {
    if (const client::Conversation* row = rows_.find(key))
        setPinned(key, !row->pinned);
}

void Conversations::setBlocked(const QString& key, bool blocked) {
    act(key, blocked ? client::ContactAction::Block : client::ContactAction::Unblock);
}

void Conversations::setNickname(const QString& key, const QString& nickname) {
    bridge_.ask<client::Contact>(
        this,
        [&](client::Client& client, auto done) {
            client.setNickname(key.toStdString(), nickname.trimmed().toStdString(), std::move(done));
        },
        [](const Result<client::Contact>&) {});
}

void Conversations::remove(const QString& key) {
    const QString name = nameOf(key);
    order_.setGoing(key, true);
    toasts_.show(
        //: %1 is a name
        tr("Conversation with %1 deleted").arg(name), [this, key] { order_.setGoing(key, false); },
        [this, key] {
            act(key, client::ContactAction::Delete);
            order_.setGoing(key, false);
        });
}

QString Conversations::nameOf(const QString& key) const {
    const client::Conversation* row = rows_.find(key);
    return row ? shownName(*row) : shortId(key.toStdString());
}

QString Conversations::neighbour(const QString& key, int step, bool unreadOnly) const {
    const int count = order_.rowCount();
    const auto at = [this](int row, int role) { return order_.data(order_.index(row, 0), role); };
    int here = step > 0 ? -1 : count;
    for (int row = 0; row < count; ++row)
        if (at(row, ConversationRows::Key).toString() == key)
            here = row;
    for (int row = here + step; row >= 0 && row < count; row += step)
        if (!unreadOnly || at(row, ConversationRows::Unread).toInt() > 0)
            return at(row, ConversationRows::Key).toString();
    return {};
}

} // namespace sotto::conversations
