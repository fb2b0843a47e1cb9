#pragma once

#include "plugins/plugin_context.h"
#include "profile/profile.h"

#include <QAbstractListModel>
#include <QQmlError>

#include <map>

namespace sotto::plugins {

/// The plugins that were found, with their states and what they may do, and what their QML adds to the
/// window. Decisions hold from the next start on.
class PluginList : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The program makes it.")
    /// Why the last decision was refused, or empty.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    /// Plugins that did not come with the program.
    Q_PROPERTY(int added READ added NOTIFY changed FINAL)
    /// Some decision waits for the next start.
    Q_PROPERTY(bool needsRestart READ needsRestart NOTIFY changed FINAL)
    /// This run started without added plugins.
    Q_PROPERTY(bool safeMode READ safeMode WRITE setSafeMode NOTIFY changed FINAL)
    /// What plugins add to the settings: { key, title } each; key begins with the plugin's id.
    Q_PROPERTY(QVariantList settingsPages READ settingsPages NOTIFY viewsChanged FINAL)

public:
    enum Role {
        Key = Qt::UserRole, ///< "key": id of the plugin
        Name,               ///< "name"
        Version,            ///< "version"
        Description,        ///< "description"
        State,              ///< "state": see stateOf()
        StateText,          ///< "stateText"
        Reason,             ///< "reason": why it does not run, or empty
        Provides,           ///< "provides": list of words
        Rights,             ///< "rights": list of { key, text, granted }
        Bundled,            ///< "bundled"
        Enabled,            ///< "on": not turned off
        Suspect,            ///< "suspect": the last run of the program ended inside it
        Crashed,            ///< "crashed": its part of the window stopped working in this run
        CrashText,          ///< "crashText": the engine's words for that, for developers
        Kind,               ///< "kind": "storage", "transport" or empty
        SettingsPage,       ///< "settingsPage": it has a page among the settings
        Folder,             ///< "folder"
    };

    /// A piece of QML in a slot.
    struct View {
        PluginContext* context = nullptr;
        client::PluginView view;
        bool crashed = false;

        /// The plugin's id and the name of the file: stable.
        QString key() const;
        QString title() const;
    };

    /// Both outlive it.
    PluginList(bridge::Bridge& bridge, profile::Profile& profile, QObject* parent = nullptr);

    const QString& problem() const { return problem_; }
    int count() const { return int(rows_.size()); }
    int added() const;
    bool needsRestart() const;
    bool safeMode() const { return safeMode_; }
    void setSafeMode(bool on);
    QVariantList settingsPages() const;
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    /// What running plugins add to `slot`, by their order; of `kind` if one is given.
    std::vector<View> views(const QString& slot, const QString& kind) const;
    /// The folders of running plugins that add to the window.
    QStringList viewFolders() const;

    /// The part of this plugin in the window is taken out until restartViews().
    /// Without `text` the engine's last words about it are kept.
    Q_INVOKABLE void noteCrash(const QString& key, const QString& text);
    /// Takes out those whose code threw one of `errors`.
    void noteErrors(const QList<QQmlError>& errors);

    Q_INVOKABLE void refresh();
    Q_INVOKABLE void setEnabled(const QString& key, bool enabled);
    Q_INVOKABLE void setGranted(const QString& key, const QString& right, bool granted);
    /// The transport from the next start on.
    Q_INVOKABLE void useTransport(const QString& key);
    Q_INVOKABLE void restartViews(const QString& key);
    /// The engine's words for why its part of the window stopped, or empty.
    Q_INVOKABLE QString crashText(const QString& key) const { return crashed_.value(key); }

signals:
    void changed();
    /// What views() and viewFolders() say is different.
    void viewsChanged();

private:
    template <class Start>
    void decide(Start start);
    void set(std::vector<client::PluginRow> rows);
    void keepContexts();
    void checkImports(const client::PluginRow& row);
    void crashChanged(const QString& key);

    bridge::Bridge& bridge_;
    std::vector<client::PluginRow> rows_;
    std::map<std::string, std::unique_ptr<PluginContext>> contexts_;
    QMap<QString, QString> crashed_;    ///< plugin id to the engine's words
    QMap<QString, QString> complaints_; ///< the last of the engine, by plugin id
    QString problem_;
    bool safeMode_ = false;
};

} // namespace sotto::plugins
