#include "plugins/plugin_list.h"

#include <array>
#include <utility>

namespace sotto::plugins {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString stateOf(const client::PluginRow& row) {
    if (row.needsRestart)
        return QStringLiteral("restart");
    if (!row.enabled)
        return QStringLiteral("off");
    return row.state == "failed"    ? QStringLiteral("failed")
           : row.state == "running" ? QStringLiteral("on")
                                    : QStringLiteral("off");
}

QString stateText(const QString& state) {
    if (state == QLatin1String("on"))
        return PluginList::tr("On");
    if (state == QLatin1String("restart"))
        return PluginList::tr("Needs restart");
    return state == QLatin1String("failed") ? PluginList::tr("Failed") : PluginList::tr("Off");
}

/// What an interface is for people; ids of kinds nobody named are shown as they are.
QString provided(const std::string& interface) {
    const std::array<std::pair<const char*, QString>, 5> known = {{
        {"sotto.storage", PluginList::tr("Keeps messages")},
        {"sotto.transport", PluginList::tr("Reaches the network")},
        {"sotto.chat", PluginList::tr("A kind of conversation")},
        {"sotto.content", PluginList::tr("A kind of content")},
        {"sotto.ui", PluginList::tr("Adds to the window")},
    }};
    for (const auto& [prefix, words] : known)
        if (interface.rfind(prefix, 0) == 0)
            return words;
    return text(interface);
}

QString rightText(const std::string& right) {
    if (right == "network")
        return PluginList::tr("May use the network");
    if (right == "content")
        return PluginList::tr("May read and make files in messages");
    if (right == "messages")
        return PluginList::tr("May read message text");
    if (right == "identity")
        return PluginList::tr("May sign and decrypt for your account");
    if (right == "microphone")
        return PluginList::tr("May use the microphone");
    return right == "notifications" ? PluginList::tr("May show notifications") : text(right);
}

QVariantList rightsOf(const client::PluginRow& row) {
    QVariantList rights;
    for (const std::string& right : row.permissions) {
        const bool granted = std::find(row.granted.begin(), row.granted.end(), right) != row.granted.end();
        rights << QVariantMap{{QStringLiteral("key"), text(right)},
                              {QStringLiteral("text"), rightText(right)},
                              {QStringLiteral("granted"), granted}};
    }
    return rights;
}

} // namespace

PluginList::PluginList(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent)
    : QAbstractListModel(parent)
    , bridge_(bridge) {
    connect(&profile, &profile::Profile::changed, this, [this, &profile] {
        if (profile.state() == profile::Profile::Ready || profile.state() == profile::Profile::Failed)
            refresh();
    });
}

int PluginList::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : count();
}

QVariant PluginList::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= count())
        return {};
    const client::PluginRow& row = rows_[std::size_t(index.row())];
    switch (role) {
    case Key:
        return text(row.id);
    case Name:
        return text(row.name.empty() ? row.id : row.name);
    case Version:
        return text(row.version);
    case Description:
        return text(row.description);
    case State:
        return stateOf(row);
    case StateText:
        return stateText(stateOf(row));
    case Reason:
        return text(row.reason);
    case Provides: {
        QStringList words;
        for (const std::string& interface : row.provides)
            words << provided(interface);
        return words;
    }
    case Rights:
        return rightsOf(row);
    case Bundled:
        return row.bundled;
    case Enabled:
        return row.enabled;
    default:
        return {};
    }
}

QHash<int, QByteArray> PluginList::roleNames() const {
    return {{Key, "key"},           {Name, "name"},       {Version, "version"}, {Description, "description"},
            {State, "state"},       {Reason, "reason"},   {Rights, "rights"},   {StateText, "stateText"},
            {Provides, "provides"}, {Bundled, "bundled"}, {Enabled, "on"}};
}

void PluginList::refresh() {
    bridge_.ask<std::vector<client::PluginRow>>(
        this, [](client::Client& client, auto done) { client.plugins(std::move(done)); },
        [this](Result<std::vector<client::PluginRow>> rows) {
            if (rows)
                set(std::move(*rows));
        });
}

void PluginList::set(std::vector<client::PluginRow> rows) {
    beginResetModel();
    rows_ = std::move(rows);
    endResetModel();
    emit changed();
}

template <class Start>
void PluginList::decide(Start start) {
    bridge_.ask<client::PluginRow>(this, start, [this](const Result<client::PluginRow>& row) {
        problem_ = row ? QString() : text(row.error().text);
        emit changed();
        refresh();
    });
}

void PluginList::setEnabled(const QString& key, bool enabled) {
    decide([&](client::Client& client, auto done) {
        client.enablePlugin(key.toStdString(), enabled, std::move(done));
    });
}

void PluginList::setGranted(const QString& key, const QString& right, bool granted) {
    decide([&](client::Client& client, auto done) {
        client.grantPlugin(key.toStdString(), right.toStdString(), granted, std::move(done));
    });
}

} // namespace sotto::plugins
