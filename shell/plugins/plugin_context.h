#pragma once

#include "bridge/bridge.h"

#include <QQmlEngine>
#include <QVariantMap>

namespace sotto::plugins {

/// What a plugin's QML is given of the program besides its slot's own properties: who it is, and its
/// settings.
class PluginContext : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    Q_PROPERTY(QString key READ key CONSTANT FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    /// Texts by their names, as kept in the profile.
    Q_PROPERTY(QVariantMap settings READ settings NOTIFY changed FINAL)
    /// Why the last setting was not kept, or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    /// The bridge outlives it.
    PluginContext(bridge::Bridge& bridge, const client::PluginRow& row, QObject* parent = nullptr);

    const QString& key() const { return key_; }
    const QString& name() const { return name_; }
    const QVariantMap& settings() const { return settings_; }
    const QString& problem() const { return problem_; }

    void update(const client::PluginRow& row);

    /// The plugin hears of it at once; an empty value removes the setting.
    Q_INVOKABLE void set(const QString& setting, const QString& value);

signals:
    void changed();

private:
    bridge::Bridge& bridge_;
    const QString key_;
    QString name_;
    QVariantMap settings_;
    QString problem_;
};

} // namespace sotto::plugins
