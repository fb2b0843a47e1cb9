#include "conversation/message_list_model.h"

#include <algorithm>
#include <chrono>

namespace sotto::conversation {

namespace {

using namespace std::chrono_literals;

constexpr int kPage = 50;
constexpr int kWindow = 200;
constexpr int kAhead = 20;      ///< rows left beyond the view when the next page is asked for
constexpr auto kHidden = 400ms; ///< most messages are sent sooner, and then no "sending" flickers
constexpr auto kMarked = 2s;    ///< long enough to find with the eyes what was jumped to

client::MessageId idOf(const QString& key) {
    return {key.toStdString()};
}

QString keyOf(const client::MessageId& id) {
    return QString::fromStdString(id.text);
}

} // namespace

MessageListModel::MessageListModel(bridge::Bridge& bridge, const Clock& clock, QObject* parent)
    : QAbstractListModel(parent)
    , bridge_(bridge)
    , clock_(clock)
    , style_(bridge) {
    connect(&style_, &ReadingStyle::changed, this, &MessageListModel::restyle);
    connect(&bridge, &bridge::Bridge::happened, this, &MessageListModel::take);
    justSentTimer_.setSingleShot(true);
    justSentTimer_.setInterval(kHidden);
    connect(&justSentTimer_, &QTimer::timeout, this, [this] {
        justSent_.clear();
        rowsChanged(0, count() - 1, {StateRole});
    });
    ringTimer_.setSingleShot(true);
    connect(&ringTimer_, &QTimer::timeout, this, [this] {
        rowsChanged(0, count() - 1, {OfferRole});
        watchRinging();
    });
    connect(this, &MessageListModel::countChanged, this, &MessageListModel::watchRinging);
    markTimer_.setSingleShot(true);
    markTimer_.setInterval(kMarked);
    connect(&markTimer_, &QTimer::timeout, this, &MessageListModel::unmark);
}

void MessageListModel::restyle() {
    for (MessageRow& row : rows_)
        row = MessageRow(client::Message(row.message), style_.style(), row.whole);
    if (!rows_.empty())
        rowsChanged(0, count() - 1);
}

void MessageListModel::ask(client::Page page, std::function<void(Result<Messages>)> then) {
    bridge_.ask<Messages>(
        this,
        [this, &page](client::Client& client, auto done) {
            client.messages({conversation_}, std::move(page), std::move(done));
        },
        [this, generation = generation_, then = std::move(then)](Result<Messages> messages) {
            if (generation == generation_)
                then(std::move(messages));
        });
}

void MessageListModel::open(const QString& conversation, const QString& own, const Opening& opening) {
    ++generation_;
    ready_ = reading_ = false;
    conversation_ = conversation.toStdString();
    own_ = own.toStdString();
    unreadLine_.reset();
    setMark({});
    if (opening.unread)
        unreadLine_ = opening.at;
    if (opening.marked) {
        marked_ = keyOf(*opening.at);
        markTimer_.start();
    }
    style_.read();
    opening.at ? readAround(*opening.at, opening) : readNewest();
}

void MessageListModel::close() {
    ++generation_;
    conversation_.clear();
    clear();
}

void MessageListModel::clear() {
    adopt({}, false, false);
    ready_ = false;
}

void MessageListModel::readNewest() {
    ask({{}, kPage}, [this](Result<Messages> page) {
        if (!page)
            return emit failed();
        const bool more = page->size() == kPage;
        adopt(std::move(*page), more, false);
        emit opened();
        emit placed(-1, 0);
    });
}

void MessageListModel::readAround(const client::MessageId& at, const Opening& opening) {
    ask({{}, kPage + 1, at}, [this, at, opening](Result<Messages> following) {
        // It may have been removed since somebody remembered it.
        if (!following)
            return readNewest();
        ask({at, kPage}, [this, at, opening, rest = std::move(*following)](Result<Messages> before) mutable {
            if (!before)
                return emit failed();
            const bool older = before->size() == kPage;
            const bool newer = rest.size() == kPage + 1;
            before->insert(before->end(), std::make_move_iterator(rest.begin()),
                           std::make_move_iterator(rest.end()));
            adopt(std::move(*before), older, newer);
            emit opened();
            emit placed(indexOf(at), opening.share);
        });
    });
}

void MessageListModel::adopt(Messages messages, bool hasOlder, bool hasNewer) {
    std::deque<MessageRow> fresh;
    for (client::Message& message : messages)
        fresh.emplace_front(std::move(message), style_.style());
    hasOlder_ = hasOlder;
    hasNewer_ = hasNewer;
    ready_ = true;
    reading_ = false;
    newestInView_ = oldestInView_ = 0;
    justSent_.clear();
    replaceRows(std::move(fresh));
    emit countChanged();
}

/// Rows that are there before and after stay: the view shows them anew, which costs it far less than making
/// them again.
void MessageListModel::replaceRows(std::deque<MessageRow> fresh) {
    const int before = count();
    const int after = int(fresh.size());
    const int kept = std::min(before, after);
    if (kept < before) {
        beginRemoveRows({}, kept, before - 1);
        rows_.erase(rows_.begin() + kept, rows_.end());
        endRemoveRows();
    }
    std::move(fresh.begin(), fresh.begin() + kept, rows_.begin());
    if (kept > 0)
        rowsChanged(0, kept - 1);
    if (kept < after) {
        beginInsertRows({}, kept, after - 1);
        rows_.insert(rows_.end(), std::make_move_iterator(fresh.begin() + kept),
                     std::make_move_iterator(fresh.end()));
        endInsertRows();
        // It was the oldest one when it was shown anew.
        rowsChanged(kept - 1, kept - 1, {DayRole, JoinedRole, StartRole});
    }
}

void MessageListModel::viewing(int newest, int oldest) {
    newestInView_ = newest;
    oldestInView_ = oldest;
    if (!ready_ || reading_)
        return;
    if (hasOlder_ && oldest >= count() - kAhead)
        readOlder();
    else if (hasNewer_ && newest <= kAhead)
        readNewer();
}

void MessageListModel::readOlder() {
    if (rows_.empty())
        return;
    reading_ = true;
    ask({rows_.back().message.id, kPage}, [this](const Result<Messages>& page) {
        reading_ = false;
        if (page)
            addOlder(*page);
    });
}

void MessageListModel::readNewer() {
    if (rows_.empty())
        return;
    reading_ = true;
    ask({{}, kPage + 1, rows_.front().message.id}, [this](const Result<Messages>& page) {
        reading_ = false;
        if (page)
            addNewer(*page);
    });
}

void MessageListModel::addOlder(const Messages& page) {
    std::vector<MessageRow> fresh;
    for (auto message = page.rbegin(); message != page.rend(); ++message)
        if (indexOf(message->id) < 0)
            fresh.emplace_back(*message, style_.style());
    hasOlder_ = page.size() == kPage;
    if (!fresh.empty()) {
        beginInsertRows({}, count(), count() + int(fresh.size()) - 1);
        rows_.insert(rows_.end(), std::make_move_iterator(fresh.begin()),
                     std::make_move_iterator(fresh.end()));
        endInsertRows();
    }
    const int edge = count() - int(fresh.size()) - 1;
    rowsChanged(edge, edge, {DayRole, JoinedRole, StartRole});
    trimNewest();
    emit countChanged();
}

void MessageListModel::addNewer(const Messages& page) {
    Messages fresh;
    for (const client::Message& message : page)
        if (indexOf(message.id) < 0)
            fresh.push_back(message);
    hasNewer_ = page.size() == kPage + 1;
    if (!fresh.empty()) {
        beginInsertRows({}, 0, int(fresh.size()) - 1);
        for (client::Message& message : fresh)
            rows_.emplace_front(std::move(message), style_.style());
        endInsertRows();
    }
    newestInView_ += int(fresh.size());
    oldestInView_ += int(fresh.size());
    trimOldest();
    emit countChanged();
}

void MessageListModel::trimNewest() {
    const int extra = std::min(count() - kWindow, newestInView_ - kAhead);
    if (extra <= 0)
        return;
    beginRemoveRows({}, 0, extra - 1);
    rows_.erase(rows_.begin(), rows_.begin() + extra);
    endRemoveRows();
    hasNewer_ = true;
}

void MessageListModel::trimOldest() {
    const int kept = std::max(kWindow, oldestInView_ + kAhead);
    if (count() <= kept)
        return;
    beginRemoveRows({}, kept, count() - 1);
    rows_.erase(rows_.begin() + kept, rows_.end());
    endRemoveRows();
    hasOlder_ = true;
}

void MessageListModel::take(const std::vector<client::Event>& events) {
    if (!ready_)
        return; // the page that is on its way has it all
    Messages newest;
    for (const client::Event& event : events) {
        if (const auto* added = std::get_if<client::MessageAdded>(&event)) {
            const client::Message& message = added->message;
            if (message.conversation.text != conversation_)
                continue;
            if (indexOf(message.id) < 0 && (rows_.empty() || isOlder(rows_.front().message, message)))
                newest.push_back(message);
            else
                add(message);
        } else if (const auto* changed = std::get_if<client::MessageChanged>(&event)) {
            if (changed->message.conversation.text == conversation_) {
                addNewest(std::exchange(newest, {}));
                change(changed->message);
            }
        } else if (const auto* removed = std::get_if<client::MessageRemoved>(&event)) {
            if (removed->conversation.text == conversation_) {
                addNewest(std::exchange(newest, {}));
                remove(removed->message);
            }
        }
    }
    addNewest(std::move(newest));
}

void MessageListModel::addNewest(Messages messages) {
    if (messages.empty())
        return;
    std::stable_sort(messages.begin(), messages.end(), isOlder);
    const auto others =
        std::count_if(messages.begin(), messages.end(), [](const auto& message) { return !message.own; });
    const auto firstOther =
        std::find_if(messages.begin(), messages.end(), [](const auto& message) { return !message.own; });
    if (!active_ && !unreadLine_ && firstOther != messages.end())
        setUnreadLine(firstOther->id);
    if (!hasNewer_) {
        // More than a window at once: what is scrolled away is read again when it is wanted.
        const auto first = messages.size() > kWindow ? messages.end() - kWindow : messages.begin();
        beginInsertRows({}, 0, int(messages.end() - first) - 1);
        for (auto message = first; message != messages.end(); ++message) {
            hideStateAtFirst(*message);
            rows_.emplace_front(std::move(*message), style_.style());
        }
        endInsertRows();
        const int added = int(messages.end() - first);
        newestInView_ += newestInView_ > 0 ? added : 0;
        oldestInView_ += newestInView_ > 0 ? added : 0;
        if (count() > kWindow + kPage)
            trimOldest();
        emit countChanged();
    }
    if (others > 0)
        emit arrived(int(others));
}

void MessageListModel::add(const client::Message& message) {
    if (indexOf(message.id) >= 0)
        return change(message);
    const auto place = std::find_if(rows_.begin(), rows_.end(),
                                    [&](const MessageRow& row) { return isOlder(row.message, message); });
    if (place == rows_.end() && hasOlder_)
        return;
    const int row = int(place - rows_.begin());
    beginInsertRows({}, row, row);
    rows_.emplace(place, message, style_.style());
    endInsertRows();
    rowsChanged(row - 1, row - 1, {DayRole, JoinedRole, StartRole});
    emit countChanged();
}

void MessageListModel::change(const client::Message& message) {
    const int row = indexOf(message.id);
    changeQuotes(message.id, &message);
    if (row < 0)
        return;
    MessageRow& held = rows_[std::size_t(row)];
    if (held.message.sentMs == message.sentMs) {
        held = MessageRow(message, style_.style(), held.whole);
        return rowsChanged(row - 1, row);
    }
    MessageRow moved = MessageRow(message, style_.style(), held.whole);
    int to = 0;
    while (to < count() && (to == row || isOlder(message, rows_[std::size_t(to)].message)))
        ++to;
    hideStateAtFirst(message);
    if (to != row && to != row + 1) {
        beginMoveRows({}, row, row, {}, to);
        rows_.erase(rows_.begin() + row);
        rows_.insert(rows_.begin() + (to > row ? to - 1 : to), std::move(moved));
        endMoveRows();
    } else {
        held = std::move(moved);
    }
    rowsChanged(0, count() - 1);
}

void MessageListModel::remove(const client::MessageId& id) {
    const int row = indexOf(id);
    changeQuotes(id, nullptr);
    if (row < 0)
        return;
    if (unreadLine_ == id)
        unreadLine_ = row > 0 ? std::optional(rows_[std::size_t(row - 1)].message.id) : std::nullopt;
    beginRemoveRows({}, row, row);
    rows_.erase(rows_.begin() + row);
    endRemoveRows();
    rowsChanged(row - 1, row - 1, {DayRole, JoinedRole, StartRole, FirstUnreadRole});
    rowsChanged(row, row, {StartRole});
    emit countChanged();
}

void MessageListModel::changeQuotes(const client::MessageId& id, const client::Message* message) {
    for (int row = 0; row < count(); ++row) {
        client::Message& held = rows_[std::size_t(row)].message;
        if (held.replyTo != id || !held.quote)
            continue;
        if (message) {
            held.quote->kind = message->kind;
            held.quote->text = message->text;
        } else {
            held.replyTo.reset();
            held.quote->text.clear();
        }
        rowsChanged(row, row, {QuoteKeyRole, QuoteTextRole});
    }
}

void MessageListModel::setUnreadLine(std::optional<client::MessageId> id) {
    const auto before = std::exchange(unreadLine_, std::move(id));
    for (const auto& changed : {before, unreadLine_})
        if (const int row = changed ? indexOf(*changed) : -1; row >= 0)
            rowsChanged(row, row, {FirstUnreadRole, JoinedRole});
}

void MessageListModel::hideStateAtFirst(const client::Message& message) {
    if (!message.own)
        return;
    justSent_.insert(keyOf(message.id));
    justSentTimer_.start();
}

/// What rings can be declined until it stops.
void MessageListModel::watchRinging() {
    const TimeMs now = clock_.wallMs();
    TimeMs next = 0;
    for (const MessageRow& row : rows_)
        if (const TimeMs until = row.message.ringsUntilMs; until > now)
            next = next == 0 ? until : std::min(next, until);
    if (next > 0)
        ringTimer_.start(std::chrono::milliseconds(next - now));
}

void MessageListModel::setOtherName(const QString& name) {
    if (std::exchange(otherName_, name) == name)
        return;
    for (MessageRow& row : rows_)
        for (client::Mention& mention : row.message.mentions)
            if (mention.accountId == conversation_)
                mention.name = name.toStdString();
    restyle();
}

void MessageListModel::setOnline(bool online) {
    if (std::exchange(online_, online) != online)
        rowsChanged(0, count() - 1, {StateRole, StateWordsRole, SpokenRole});
}

void MessageListModel::setSelected(const QSet<QString>& keys) {
    const QSet<QString> before = std::exchange(selected_, keys);
    for (const QString& key : (before - selected_) + (selected_ - before))
        if (const int row = rowOf(key); row >= 0)
            rowsChanged(row, row, {SelectedRole});
}

void MessageListModel::setMark(const QString& key) {
    markTimer_.stop();
    for (const QString& changed : {std::exchange(marked_, key), key})
        if (const int row = changed.isEmpty() ? -1 : rowOf(changed); row >= 0)
            rowsChanged(row, row, {MarkedRole});
}

void MessageListModel::goTo(const QString& key, bool lasting) {
    setMark(key);
    if (!lasting)
        markTimer_.start();
    if (const int row = rowOf(key); row >= 0)
        return emit placed(row, 1.0 / 3);
    ++generation_;
    readAround(idOf(key), {idOf(key), 1.0 / 3, false});
}

void MessageListModel::goToNewest() {
    if (!hasNewer_)
        return emit placed(-1, 0);
    ++generation_;
    readNewest();
}

void MessageListModel::unfold(const QString& key) {
    const int row = rowOf(key);
    if (row < 0)
        return;
    MessageRow& held = rows_[std::size_t(row)];
    held = MessageRow(held.message, style_.style(), true);
    rowsChanged(row, row);
}

} // namespace sotto::conversation
