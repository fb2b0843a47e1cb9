#pragma once

#include "conversations/conversation_rows.h"

#include <QSortFilterProxyModel>

#include <set>

namespace sotto::conversations {

/// Which conversations are shown, and in which order: pinned ones first, then as chosen.
class ConversationOrder : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Filter { All, Unread, Archive };
    enum class Sort { Recent, UnreadFirst, Name };

    explicit ConversationOrder(ConversationRows& rows, QObject* parent = nullptr);

    void setFilter(Filter filter);
    void setSort(Sort sort);
    /// The conversation that is read now stays among the unread ones until another is opened.
    void setOpen(const QString& key);
    /// A conversation about to be deleted is not shown.
    void setGoing(const QString& key, bool going);

    /// Those with `text` in their name, or whose id begins with it, the newest first; whatever the filter
    /// says, but no requests.
    std::vector<client::Conversation> named(const QString& text) const;

    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    bool isListed(const client::Conversation& row) const;

    const ConversationRows& rows_;
    Filter filter_ = Filter::All;
    Sort sort_ = Sort::Recent;
    std::string open_;
    std::set<std::string> going_;
};

} // namespace sotto::conversations
