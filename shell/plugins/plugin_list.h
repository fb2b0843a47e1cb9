#pragma once

#include "profile/profile.h"

#include <QAbstractListModel>

namespace sotto::plugins {

/// The plugins that were found, with their states and what they may do. Decisions hold from the next start
/// on.
class PluginList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    /// Why the last decision was refused, or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role {
        Key = Qt::UserRole, ///< "key": id of the plugin
        Name,               ///< "name"
        Version,            ///< "version"
        Description,        ///< "description"
        State,              ///< "state": "on", "off", "restart" or "failed"
        StateText,          ///< "stateText"
        Reason,             ///< "reason": why it does not run, or empty
        Provides,           ///< "provides": list of words
        Rights,             ///< "rights": list of { key, text, granted }
        Bundled,            ///< "bundled"
        Enabled,            ///< "on"
    };

    /// Both outlive it.
    PluginList(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent = nullptr);

    const QString& problem() const { return problem_; }
    int count() const { return int(rows_.size()); }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void setEnabled(const QString& key, bool enabled);
    Q_INVOKABLE void setGranted(const QString& key, const QString& right, bool granted);

signals:
    void changed();

private:
    template <class Start>
    void decide(Start start);
    void set(std::vector<client::PluginRow> rows);

    bridge::Bridge& bridge_;
    std::vector<client::PluginRow> rows_;
    QString problem_;
};

} // namespace sotto::plugins
