#pragma once

#include <QByteArray>
#include <QHash>
#include <QModelIndex>
#include <QVariant>

#include <initializer_list>
#include <vector>

namespace sotto::rows {

/// The roles of a list model, counted from Qt::UserRole in this order: how QML calls each, and what a row
/// says.
template <class Model, class Row>
class Roles {
public:
    struct Role {
        const char* name;
        QVariant (*read)(const Model&, const Row&);
    };

    Roles(std::initializer_list<Role> roles) : roles_(roles) {}

    QHash<int, QByteArray> names() const {
        QHash<int, QByteArray> names;
        for (std::size_t i = 0; i < roles_.size(); ++i)
            names.insert(Qt::UserRole + int(i), roles_[i].name);
        return names;
    }

    /// Invalid for rows and roles that are not there.
    QVariant read(const Model& model, const std::vector<Row>& rows, const QModelIndex& index,
                  int role) const {
        const auto row = std::size_t(index.row());
        const auto at = std::size_t(role - Qt::UserRole);
        return index.isValid() && row < rows.size() && at < roles_.size() ? roles_[at].read(model, rows[row])
                                                                          : QVariant();
    }

private:
    std::vector<Role> roles_;
};

} // namespace sotto::rows
