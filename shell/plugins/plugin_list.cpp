#include "plugins/plugin_list.h"

#include "plugins/plugin_imports.h"
#include "plugins/plugin_words.h"

#include <algorithm>

namespace sotto::plugins {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

bool provides(const client::PluginRow& row, const char* interface) {
    return std::any_of(row.provides.begin(), row.provides.end(),
                       [interface](const std::string& each) { return each.starts_with(interface); });
}

QString kindOf(const client::PluginRow& row) {
    return provides(row, "sotto.storage/")     ? QStringLiteral("storage")
           : provides(row, "sotto.transport/") ? QStringLiteral("transport")
                                               : QString();
}

QStringList providedTexts(const client::PluginRow& row) {
    QStringList words;
    for (const std::string& interface : row.provides)
        if (const QString word = providedText(interface); !words.contains(word))
            words << word;
    return words;
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

bool runs(const client::PluginRow& row) {
    return row.state == "running";
}

bool hasSettingsPage(const client::PluginRow& row) {
    return runs(row) && std::any_of(row.views.begin(), row.views.end(),
                                    [](const client::PluginView& view) { return view.slot == "set.page"; });
}

} // namespace

PluginList::PluginList(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent)
    : QAbstractListModel(parent)
    , bridge_(bridge) {
    connect(&profile, &profile::Profile::changed, this, [this, &profile] {
        if (profile.state() == profile::Profile::Ready || profile.state() == profile::Profile::Failed)
            refresh();
    });
    connect(&profile, &profile::Profile::closed, this, [this] { set({}); });
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
    case Provides:
        return providedTexts(row);
    case Rights:
        return rightsOf(row);
    case Bundled:
        return row.bundled;
    case Enabled:
        return row.enabled;
    case Suspect:
        return row.suspect;
    case Crashed:
        return crashed_.contains(text(row.id));
    case CrashText:
        return crashed_.value(text(row.id));
    case Kind:
        return kindOf(row);
    case SettingsPage:
        return hasSettingsPage(row);
    case Folder:
        return text(row.folder.string());
    default:
        return {};
    }
}

QHash<int, QByteArray> PluginList::roleNames() const {
    return {
        {Key, "key"},         {Name, "name"},           {Version, "version"}, {Description, "description"},
        {State, "state"},     {StateText, "stateText"}, {Reason, "reason"},   {Provides, "provides"},
        {Rights, "rights"},   {Bundled, "bundled"},     {Enabled, "on"},      {Suspect, "suspect"},
        {Crashed, "crashed"}, {CrashText, "crashText"}, {Kind, "kind"},       {SettingsPage, "settingsPage"},
        {Folder, "folder"}};
}

int PluginList::added() const {
    return int(std::count_if(rows_.begin(), rows_.end(), [](const auto& row) { return !row.bundled; }));
}

bool PluginList::needsRestart() const {
    return std::any_of(rows_.begin(), rows_.end(), [](const auto& row) { return row.needsRestart; });
}

void PluginList::setSafeMode(bool on) {
    safeMode_ = on;
    emit changed();
}

void PluginList::refresh() {
    bridge_.ask<std::vector<client::PluginRow>>(
        this, [](client::Client& client, auto done) { client.plugins(std::move(done)); },
        [this](Result<std::vector<client::PluginRow>> rows) {
            if (rows)
                set(std::move(*rows));
        });
}

/// The same plugins stay the same rows, so that whoever reads or walks the list keeps the place.
void PluginList::set(std::vector<client::PluginRow> rows) {
    const bool same = std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(),
                                 [](const auto& one, const auto& other) { return one.id == other.id; });
    if (!same)
        beginResetModel();
    rows_ = std::move(rows);
    keepContexts();
    if (!same)
        endResetModel();
    else if (count() > 0)
        emit dataChanged(index(0), index(count() - 1));
    emit changed();
    emit viewsChanged();
    // Nobody shows anything of those that are gone any more.
    std::erase_if(contexts_, [this](const auto& context) {
        return std::none_of(rows_.begin(), rows_.end(),
                            [&context](const auto& row) { return row.id == context.first; });
    });
}

void PluginList::keepContexts() {
    for (const client::PluginRow& row : rows_) {
        auto& context = contexts_[row.id];
        if (context) {
            context->update(row);
            continue;
        }
        context = std::make_unique<PluginContext>(bridge_, row);
        checkImports(row);
    }
}

std::vector<PluginList::View> PluginList::views(const QString& slot, const QString& kind) const {
    std::vector<View> views;
    for (const client::PluginRow& row : rows_)
        for (const client::PluginView& view : row.views)
            if (runs(row) && view.slot == slot.toStdString() &&
                (kind.isEmpty() || view.kind == kind.toStdString()))
                views.push_back({contexts_.at(row.id).get(), view, crashed_.contains(text(row.id))});
    std::stable_sort(views.begin(), views.end(),
                     [](const View& one, const View& other) { return one.view.order < other.view.order; });
    return views;
}

QString PluginList::View::key() const {
    return context->key() + QLatin1Char('/') + text(view.file.filename().string());
}

QString PluginList::View::title() const {
    return view.title.empty() ? context->name() : text(view.title);
}

QVariantList PluginList::settingsPages() const {
    QVariantList pages;
    for (const View& view : views(QStringLiteral("set.page"), {}))
        pages << QVariantMap{{QStringLiteral("key"), view.key()}, {QStringLiteral("title"), view.title()}};
    return pages;
}

QStringList PluginList::viewFolders() const {
    QStringList folders;
    for (const client::PluginRow& row : rows_)
        if (runs(row) && !row.views.empty())
            folders << text(row.folder.string());
    return folders;
}

void PluginList::noteCrash(const QString& key, const QString& words) {
    if (crashed_.contains(key))
        return;
    crashed_.insert(key, words.isEmpty() ? complaints_.value(key) : words);
    crashChanged(key);
}

void PluginList::noteErrors(const QList<QQmlError>& errors) {
    for (const QQmlError& error : errors) {
        const std::string file = error.url().toLocalFile().toStdString();
        for (const client::PluginRow& row : rows_) {
            if (file.empty() || row.folder.empty() || !file.starts_with((row.folder / "").string()))
                continue;
            complaints_.insert(text(row.id), error.toString());
            // The engine also complains about style; what stops a part is what its code throws.
            if (error.description().contains(QLatin1String("Error:")))
                noteCrash(text(row.id), error.toString());
        }
    }
}

void PluginList::restartViews(const QString& key) {
    if (crashed_.remove(key) == 0)
        return;
    for (const client::PluginRow& row : rows_)
        if (text(row.id) == key)
            checkImports(row);
    crashChanged(key);
}

/// What reaches for more than it may is never shown.
void PluginList::checkImports(const client::PluginRow& row) {
    if (row.views.empty())
        return;
    if (const QString module = forbiddenImport(text(row.folder.string())); !module.isEmpty())
        crashed_.insert(text(row.id), tr("It imports %1, which plugins may not use.").arg(module));
}

void PluginList::crashChanged(const QString& key) {
    for (int row = 0; row < count(); ++row)
        if (rows_[std::size_t(row)].id == key.toStdString())
            emit dataChanged(index(row), index(row), {Crashed, CrashText});
    emit viewsChanged();
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

void PluginList::useTransport(const QString& key) {
    decide([&](client::Client& client, auto done) {
        client.chooseTransport(key.toStdString(), std::move(done));
    });
}

} // namespace sotto::plugins
