#pragma once

#include "plugins/plugin_list.h"

namespace sotto::plugins {

/// What plugins add to one slot of the window, in order.
class SlotModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(
        sotto::plugins::PluginList* plugins READ plugins WRITE setPlugins NOTIFY changed REQUIRED FINAL)
    /// Name of the slot, e.g. "set.page".
    Q_PROPERTY(QString slot READ slot WRITE setSlot NOTIFY changed REQUIRED FINAL)
    /// Only what is for this kind of part; empty: everything.
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)

public:
    enum Role {
        Key = Qt::UserRole, ///< "key": the plugin's id and the place among its own, stable
        Title,              ///< "title"
        Source,             ///< "source": of its QML
        Plugin,             ///< "plugin": its PluginContext
        Crashed,            ///< "crashed"
    };

    using QAbstractListModel::QAbstractListModel;

    PluginList* plugins() const { return plugins_; }
    const QString& slot() const { return slot_; }
    const QString& kind() const { return kind_; }
    int count() const { return int(views_.size()); }
    void setPlugins(PluginList* plugins);
    void setSlot(const QString& slot);
    void setKind(const QString& kind);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

signals:
    void changed();

private:
    void read();

    PluginList* plugins_ = nullptr;
    QString slot_;
    QString kind_;
    std::vector<PluginList::View> views_;
};

} // namespace sotto::plugins
