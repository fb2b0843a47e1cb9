#include "conversations/conversations.h"

#include "words/sentence.h"

#include <QDateTime>

#include <algorithm>

/// What one does with rows of the list.
namespace sotto::conversations {

namespace {

constexpr TimeMs kHourMs = 3'600'000;
constexpr int kMorning = 8;

client::ConversationId idOf(const QString& key) {
    return {key.toStdString()};
}

bool hasNews(const client::Conversation& row) {
    return row.unread > 0 || row.markedUnread;
}

} // namespace

QStringList Conversations::those(const QStringList& keys,
                                 const std::function<bool(const client::Conversation&)>& is) const {
    QStringList found;
    for (const QString& key : keys)
        if (const client::Conversation* row = rows_.find(key); row && is(*row))
            found << key;
    return found;
}

void Conversations::complain() {
    toasts_.show(tr("That couldn't be saved. Nothing was lost."));
}

void Conversations::act(const QStringList& keys, client::ConversationAction action) {
    for (const QString& key : keys)
        bridge_.ask<client::Conversation>(
            this,
            [&key, action](client::Client& client, auto done) {
                client.act(idOf(key), action, std::move(done));
            },
            [this](const Result<client::Conversation>& done) {
                if (!done)
                    complain();
            });
}

void Conversations::act(const QString& key, client::ContactAction action, std::function<void()> then) {
    bridge_.ask<client::Contact>(
        this,
        [&key, action](client::Client& client, auto done) {
            client.act(key.toStdString(), action, std::move(done));
        },
        [this, then = std::move(then)](const Result<client::Contact>& done) {
            if (!done)
                complain();
            if (then)
                then();
        });
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
        [this](const Result<void>& done) {
            if (!done)
                complain();
        });
}

void Conversations::setPinned(const QStringList& keys, bool on) {
    const auto before = pinned();
    auto order = before;
    for (const QString& key : keys) {
        std::erase(order, idOf(key));
        if (on)
            order.push_back(idOf(key));
    }
    if (order == before)
        return;
    pin(order);
    toasts_.show(on ? tr("Pinned") : tr("No longer pinned"), [this, before] { pin(before); });
}

void Conversations::togglePinned(const QStringList& keys) {
    setPinned(keys, !those(keys, [](const auto& row) { return !row.pinned; }).isEmpty());
}

void Conversations::movePinned(const QString& key, int steps) {
    // Counted in what is shown: others that are pinned may be in the archive.
    const client::ConversationId neighbour = idOf(keyAt(rowOf(key) + steps));
    auto order = pinned();
    if (steps == 0 || rowOf(key) < 0 || std::erase(order, idOf(key)) == 0)
        return;
    const auto there = std::find(order.begin(), order.end(), neighbour);
    if (there == order.end())
        return;
    order.insert(steps > 0 ? there + 1 : there, idOf(key));
    pin(order);
}

void Conversations::muteUntil(const QString& key, TimeMs untilMs) {
    bridge_.ask<client::Conversation>(
        this,
        [&key, untilMs](client::Client& client, auto done) {
            client.mute(idOf(key), untilMs, std::move(done));
        },
        [this](const Result<client::Conversation>& done) {
            if (!done)
                complain();
        });
}

void Conversations::mute(const QStringList& keys, double untilMs) {
    std::vector<std::pair<QString, TimeMs>> before;
    for (const QString& key : keys)
        if (const client::Conversation* row = rows_.find(key)) {
            before.emplace_back(key, row->mutedUntilMs);
            muteUntil(key, untilMs < 0 ? client::kForEver : TimeMs(untilMs));
        }
    if (before.empty())
        return;
    toasts_.show(untilMs == 0 ? tr("No longer muted") : tr("Muted"), [this, before] {
        for (const auto& [key, until] : before)
            muteUntil(key, until);
    });
}

void Conversations::muteFor(const QStringList& keys, int hours) {
    if (hours == 0)
        return muteUntilTomorrow(keys);
    mute(keys, hours < 0 ? -1 : double(clock_.wallMs() + hours * kHourMs));
}

void Conversations::muteUntilTomorrow(const QStringList& keys) {
    const QDate tomorrow = QDateTime::fromMSecsSinceEpoch(clock_.wallMs()).date().addDays(1);
    mute(keys, double(QDateTime(tomorrow, QTime(kMorning, 0)).toMSecsSinceEpoch()));
}

void Conversations::setArchived(const QStringList& keys, bool archived) {
    using Action = client::ConversationAction;
    const QStringList changed = those(keys, [archived](const auto& row) { return row.archived != archived; });
    if (changed.isEmpty())
        return;
    act(changed, archived ? Action::Archive : Action::Unarchive);
    toasts_.show(archived ? tr("%n conversation(s) archived", nullptr, int(changed.size()))
                          : tr("%n conversation(s) back in the list", nullptr, int(changed.size())),
                 [this, changed, archived] { act(changed, archived ? Action::Unarchive : Action::Archive); });
}

void Conversations::toggleArchived(const QStringList& keys) {
    setArchived(keys, !those(keys, [](const auto& row) { return !row.archived; }).isEmpty());
}

void Conversations::markRead(const QStringList& keys) {
    const QStringList news = those(keys, hasNews);
    for (const QString& key : news)
        bridge_.ask<void>(
            this,
            [&key](client::Client& client, auto done) { client.markRead(idOf(key), {}, std::move(done)); },
            [this](const Result<void>& done) {
                if (!done)
                    complain();
            });
    if (!news.isEmpty())
        toasts_.show(tr("Marked as read"),
                     [this, news] { act(news, client::ConversationAction::MarkUnread); });
}

void Conversations::markUnread(const QStringList& keys) {
    act(those(keys, [](const auto& row) { return !hasNews(row); }), client::ConversationAction::MarkUnread);
}

void Conversations::toggleRead(const QStringList& keys) {
    if (those(keys, hasNews).isEmpty())
        markUnread(keys);
    else
        markRead(keys);
}

void Conversations::setBlocked(const QString& key, bool blocked) {
    using Action = client::ContactAction;
    act(key, blocked ? Action::Block : Action::Unblock);
    toasts_.show(blocked ? tr("Blocked") : tr("No longer blocked"),
                 [this, key, blocked] { act(key, blocked ? Action::Unblock : Action::Block); });
}

void Conversations::setNickname(const QString& key, const QString& nickname) {
    bridge_.ask<client::Contact>(
        this,
        [&](client::Client& client, auto done) {
            client.setNickname(key.toStdString(), nickname.trimmed().toStdString(), std::move(done));
        },
        [this](const Result<client::Contact>& done) {
            if (!done)
                complain();
        });
}

void Conversations::remove(const QStringList& keys) {
    const QStringList known = those(keys, [](const auto&) { return true; });
    if (known.isEmpty())
        return;
    for (const QString& key : known)
        order_.setGoing(key, true);
    dropHiddenFromSelection();
    const auto back = [this, known] {
        for (const QString& key : known)
            order_.setGoing(key, false);
    };
    //: %1 is a name
    const QString said = known.size() == 1
                             ? tr("Conversation with %1 deleted").arg(words::isolated(nameOf(known.front())))
                             : tr("%n conversation(s) deleted", nullptr, int(known.size()));
    // Hidden until it is really gone, so that nothing appears once more in between.
    toasts_.show(said, back, [this, known] {
        for (const QString& key : known)
            act(key, client::ContactAction::Delete, [this, key] { order_.setGoing(key, false); });
    });
}

} // namespace sotto::conversations
