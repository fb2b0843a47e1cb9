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
    /// Only names with these words in them, whatever the filter says; empty: all.
    void setSearch(const QString& text);
    /// The conversation that is read now stays among the unread ones until another is opened.
    void setOpen(const QString& key);
    /// A conversation about to be deleted is not shown.
    void setGoing(const QString& key, bool going);

    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    const ConversationRows& rows_;
    Filter filter_ = Filter::All;
    Sort sort_ = Sort::Recent;
    QString search_;
    std::string open_;
    std::set<std::string> going_;
};

} // namespace sotto::conversations
