#pragma once

#include <QList>
#include <QObject>
#include <QQmlEngine>

namespace sotto::window {

/// Where the person is, and the way back. Pages stand in the main pane; with one pane the list, the main pane
/// and the details follow one another.
class Navigation : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    /// "chats", or a page: "requests", "archive", "network", "settings", "plugins", "themes", "outbox",
    /// "storage".
    Q_PROPERTY(QString page READ page NOTIFY changed FINAL)
    /// Id of the open conversation, or empty.
    Q_PROPERTY(QString conversation READ conversation NOTIFY changed FINAL)
    Q_PROPERTY(bool details READ details NOTIFY changed FINAL)
    /// Whether something is open in the main pane; with one pane the list is shown otherwise.
    Q_PROPERTY(bool mainOpen READ mainOpen NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed FINAL)
    /// The setting that is asked for, e.g. "privacy.typing", or a page of the settings; empty: none in
    /// particular.
    Q_PROPERTY(QString setting READ setting NOTIFY changed FINAL)

public:
    using QObject::QObject;

    QString page() const { return here_.page; }
    QString conversation() const { return here_.conversation; }
    bool details() const { return here_.details; }
    const QString& setting() const { return here_.setting; }
    bool mainOpen() const;
    bool canGoBack() const { return !before_.isEmpty(); }

    Q_INVOKABLE void openPage(const QString& page);
    /// `link` as settings are named, e.g. "set:privacy.typing" or "set:privacy".
    Q_INVOKABLE void openSetting(const QString& link);
    Q_INVOKABLE void openConversation(const QString& id);
    Q_INVOKABLE void setDetails(bool open);
    Q_INVOKABLE void back();
    /// The conversation that was open before this one, and the one before that, and round again; or the other
    /// way with a negative step.
    Q_INVOKABLE void openRecent(int step);
    /// Nothing is open, and nothing leads back: the account is gone from the screen.
    Q_INVOKABLE void forget();

signals:
    void changed();
    /// A conversation was opened, or opened again: one wants to write there.
    void chosen();

private:
    struct Place {
        QString page = QStringLiteral("chats");
        QString conversation;
        bool details = false;
        QString setting{};
        bool operator==(const Place&) const = default;
    };

    void go(const Place& place);
    void remember(const QString& id);

    Place here_;
    QList<Place> before_;
    QStringList recent_; ///< conversations, the one opened last first
    qsizetype at_ = 0;   ///< the one among them that openRecent() came to
};

} // namespace sotto::window
