#pragma once

#include "profile/profile.h"
#include "rows/roles.h"

#include <QAbstractListModel>

namespace sotto::requests {

/// People whose messages are dropped, by name.
class BlockedPeople : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")

public:
    /// Both outlive it.
    BlockedPeople(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    static const rows::Roles<BlockedPeople, client::Contact>& roles();
    void refresh();
    void set(std::vector<client::Contact> people);

    bridge::Bridge& bridge_;
    std::vector<client::Contact> people_;
};

} // namespace sotto::requests
