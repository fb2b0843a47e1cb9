#include "plugins/slot_model.h"

#include <QUrl>

#include <algorithm>

namespace sotto::plugins {

void SlotModel::setPlugins(PluginList* plugins) {
    if (plugins_)
        plugins_->disconnect(this);
    plugins_ = plugins;
    if (plugins_) {
        connect(plugins_, &PluginList::viewsChanged, this, &SlotModel::read);
        connect(plugins_, &QObject::destroyed, this, [this] {
            plugins_ = nullptr;
            read();
        });
    }
    read();
}

void SlotModel::setSlot(const QString& slot) {
    slot_ = slot;
    read();
}

void SlotModel::setKind(const QString& kind) {
    kind_ = kind;
    read();
}

int SlotModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant SlotModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count())
        return {};
    const PluginList::View& row = views_[std::size_t(index.row())];
    switch (role) {
    case Key:
        return row.key();
    case Title:
        return row.title();
    case Source:
        return QUrl::fromLocalFile(QString::fromStdString(row.view.file.string()));
    case Plugin:
        return QVariant::fromValue<QObject*>(row.context);
    case Crashed:
        return row.crashed;
    default:
        return {};
    }
}

QHash<int, QByteArray> SlotModel::roleNames() const {
    return {{Key, "key"}, {Title, "title"}, {Source, "source"}, {Plugin, "plugin"}, {Crashed, "crashed"}};
}

/// What goes on running stays as it is; only its state may be different.
void SlotModel::read() {
    auto next = plugins_ ? plugins_->views(slot_, kind_) : std::vector<PluginList::View>();
    const bool same = std::equal(next.begin(), next.end(), views_.begin(), views_.end(),
                                 [](const auto& one, const auto& other) {
                                     return one.context == other.context && one.view == other.view;
                                 });
    if (!same)
        beginResetModel();
    views_ = std::move(next);
    if (!same)
        endResetModel();
    else if (count() > 0)
        emit dataChanged(index(0), index(count() - 1));
    emit changed();
}

} // namespace sotto::plugins
