#include "find/search_rows.h"

#include <QSet>

#include <numeric>

namespace sotto::find {

namespace {

QString idOf(const SearchRow& row) {
    return row.kind + QLatin1Char(' ') + row.key;
}

} // namespace

int SearchRows::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(rows_.size());
}

const rows::Roles<SearchRows, SearchRow>& SearchRows::roles() {
    using Model = SearchRows;
    static const rows::Roles<Model, SearchRow> table{
        {"kind", [](const Model&, const SearchRow& row) -> QVariant { return row.kind; }},
        {"key", [](const Model&, const SearchRow& row) -> QVariant { return row.key; }},
        {"title", [](const Model&, const SearchRow& row) -> QVariant { return row.title; }},
        {"detail", [](const Model&, const SearchRow& row) -> QVariant { return row.detail; }},
        {"marks", [](const Model&, const SearchRow& row) -> QVariant { return row.marks; }},
        {"note", [](const Model&, const SearchRow& row) -> QVariant { return row.note; }},
        {"symbol", [](const Model&, const SearchRow& row) -> QVariant { return row.icon; }},
        {"conversation", [](const Model&, const SearchRow& row) -> QVariant { return row.conversation; }},
        {"spoken", [](const Model&, const SearchRow& row) -> QVariant { return row.spoken; }},
        {"heading",
         [](const Model& model, const SearchRow& row) -> QVariant {
             const auto* before = &row == model.rows_.data() ? nullptr : &row - 1;
             return before && before->section == row.section ? QString() : row.section;
         }},
    };
    return table;
}

QVariant SearchRows::data(const QModelIndex& index, int role) const {
    return roles().read(*this, rows_, index, role);
}

QHash<int, QByteArray> SearchRows::roleNames() const {
    return roles().names();
}

const SearchRow* SearchRows::at(int row) const {
    return row >= 0 && row < rowCount() ? &rows_[std::size_t(row)] : nullptr;
}

int SearchRows::beginOf(Block block) const {
    return std::accumulate(sizes_.begin(), sizes_.begin() + block, 0);
}

void SearchRows::dropMissing(Block block, const std::vector<SearchRow>& rows) {
    QSet<QString> kept;
    for (const SearchRow& row : rows)
        kept.insert(idOf(row));
    const int begin = beginOf(block);
    for (int i = begin + sizes_[block] - 1; i >= begin; --i) {
        if (kept.contains(idOf(rows_[std::size_t(i)])))
            continue;
        beginRemoveRows({}, i, i);
        rows_.erase(rows_.begin() + i);
        --sizes_[block];
        endRemoveRows();
    }
}

void SearchRows::put(Block block, std::vector<SearchRow> rows) {
    dropMissing(block, rows);
    const int begin = beginOf(block);
    for (int i = 0; i < int(rows.size()); ++i) {
        const int place = begin + i;
        SearchRow& row = rows[std::size_t(i)];
        if (i < sizes_[block] && idOf(rows_[std::size_t(place)]) == idOf(row)) {
            rows_[std::size_t(place)] = std::move(row);
            continue;
        }
        beginInsertRows({}, place, place);
        rows_.insert(rows_.begin() + place, std::move(row));
        ++sizes_[block];
        endInsertRows();
    }
    // What was somewhere else before.
    if (const int extra = sizes_[block] - int(rows.size()); extra > 0) {
        const int first = begin + int(rows.size());
        beginRemoveRows({}, first, first + extra - 1);
        rows_.erase(rows_.begin() + first, rows_.begin() + first + extra);
        sizes_[block] = int(rows.size());
        endRemoveRows();
    }
    if (!rows_.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

} // namespace sotto::find
