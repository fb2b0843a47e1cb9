#include "conversations/conversation_order.h"

#include "words/folded.h"

#include <algorithm>

namespace sotto::conversations {

namespace {

bool unread(const client::Conversation& row) {
    return row.unread > 0 || row.markedUnread;
}

} // namespace

ConversationOrder::ConversationOrder(ConversationRows& rows, QObject* parent)
    : QSortFilterProxyModel(parent)
    , rows_(rows) {
    setSourceModel(&rows);
    setDynamicSortFilter(true);
    sort(0);
}

void ConversationOrder::setFilter(Filter filter) {
    filter_ = filter;
    invalidateFilter();
}

void ConversationOrder::setSort(Sort sort) {
    sort_ = sort;
    invalidate();
}

void ConversationOrder::setOpen(const QString& key) {
    open_ = key.toStdString();
    if (filter_ == Filter::Unread)
        invalidateFilter();
}

void ConversationOrder::setGoing(const QString& key, bool going) {
    if (going)
        going_.insert(key.toStdString());
    else
        going_.erase(key.toStdString());
    invalidateFilter();
}

bool ConversationOrder::isListed(const client::Conversation& row) const {
    return row.request != client::RequestState::Incoming && going_.count(row.id.text) == 0;
}

std::vector<client::Conversation> ConversationOrder::named(const QString& text) const {
    const QString wanted = words::folded(text.trimmed());
    std::vector<client::Conversation> found;
    for (int i = 0; i < rows_.rowCount(); ++i) {
        const client::Conversation& each = rows_.at(i);
        if (isListed(each) && (words::folded(shownName(each)).contains(wanted) ||
                               QString::fromStdString(each.id.text).startsWith(wanted)))
            found.push_back(each);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const auto& one, const auto& other) { return one.lastMs > other.lastMs; });
    return found;
}

bool ConversationOrder::filterAcceptsRow(int row, const QModelIndex&) const {
    const client::Conversation& each = rows_.at(row);
    if (!isListed(each))
        return false;
    switch (filter_) {
    case Filter::Archive:
        return each.archived;
    case Filter::Unread:
        return !each.archived && (unread(each) || each.id.text == open_);
    default:
        return !each.archived;
    }
}

bool ConversationOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const client::Conversation& one = rows_.at(left.row());
    const client::Conversation& other = rows_.at(right.row());
    if (one.pinned != other.pinned)
        return one.pinned;
    if (one.pinned && one.pinOrder != other.pinOrder)
        return one.pinOrder < other.pinOrder;
    if (sort_ == Sort::UnreadFirst && unread(one) != unread(other))
        return unread(one);
    if (sort_ == Sort::Name)
        return QString::localeAwareCompare(shownName(one), shownName(other)) < 0;
    return one.lastMs > other.lastMs;
}

} // namespace sotto::conversations
