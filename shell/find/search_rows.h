#pragma once

#include "find/search_row.h"
#include "rows/roles.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <array>

namespace sotto::find {

/// Rows in three blocks that change on their own: what is here by name, messages, and the rest. A block that
/// is put again changes only the rows that differ, so that a view keeps its place and its cursor.
class SearchRows : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

public:
    enum Block { Names, Messages, Others };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

protected:
    /// Those of `rows` that are in the block already keep their order.
    void put(Block block, std::vector<SearchRow> rows);
    const SearchRow* at(int row) const;

private:
    static const rows::Roles<SearchRows, SearchRow>& roles();
    int beginOf(Block block) const;
    void dropMissing(Block block, const std::vector<SearchRow>& rows);

    std::vector<SearchRow> rows_;
    std::array<int, 3> sizes_{};
};

} // namespace sotto::find
