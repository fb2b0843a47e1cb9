#include "plugins/plugin_context.h"

namespace sotto::plugins {

PluginContext::PluginContext(bridge::Bridge& bridge, const client::PluginRow& row, QObject* parent)
    : QObject(parent)
    , bridge_(bridge)
    , key_(QString::fromStdString(row.id)) {
    // QML may hold it, but never owns it.
    QQmlEngine::setObjectOwnership(this, QQmlEngine::CppOwnership);
    update(row);
}

void PluginContext::update(const client::PluginRow& row) {
    name_ = QString::fromStdString(row.name);
    settings_.clear();
    for (const auto& [name, value] : row.settings)
        settings_.insert(QString::fromStdString(name), QString::fromStdString(value));
    emit changed();
}

void PluginContext::set(const QString& setting, const QString& value) {
    bridge_.ask<client::PluginRow>(
        this,
        [&](client::Client& client, auto done) {
            client.setPluginSetting(key_.toStdString(), setting.toStdString(), value.toStdString(),
                                    std::move(done));
        },
        [this](const Result<client::PluginRow>& row) {
            problem_ = row ? QString() : QString::fromStdString(row.error().text);
            if (row)
                return update(*row);
            emit changed();
        });
}

} // namespace sotto::plugins
