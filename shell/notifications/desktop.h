#pragma once

#include <QDBusConnection>
#include <QDBusPendingReply>
#include <QObject>
#include <QString>

#include <map>
#include <optional>

namespace sotto::notifications {

/// What the desktop is asked to show.
struct Notice {
    QString title;
    QString text;
    bool aboutMessages = false; ///< with the actions for messages
};

/// Where notifications are shown, one a tag: the next takes its place. Nothing here waits for the desktop.
/// Tests record them; the program talks to the desktop.
class Desktop : public QObject {
    Q_OBJECT

public:
    enum class Action { Open, MarkRead, Mute };

    using QObject::QObject;

    virtual void show(const QString& tag, const Notice& notice) = 0;
    virtual void close(const QString& tag) = 0;
    virtual void closeAll() = 0;

signals:
    void acted(const QString& tag, sotto::notifications::Desktop::Action action);
};

/// The notification service of a session bus (org.freedesktop.Notifications). Without one nothing is shown.
class FreedesktopDesktop final : public Desktop {
    Q_OBJECT

public:
    explicit FreedesktopDesktop(QDBusConnection bus, QObject* parent = nullptr);

    void show(const QString& tag, const Notice& notice) override;
    void close(const QString& tag) override;
    void closeAll() override;

private slots:
    void onAction(quint32 id, const QString& action);
    void onClosed(quint32 id, quint32 reason);

private:
    /// The service names a notification only in its answer, so what is wanted meanwhile waits for that.
    struct Shown {
        quint32 id = 0; ///< 0: the service has none
        bool asked = false;
        bool unwanted = false;
        std::optional<Notice> next;
    };

    void ask(const QString& tag, const Notice& notice);
    void answered(const QString& tag, const QDBusPendingReply<quint32>& reply);
    void closeNotification(quint32 id);
    std::map<QString, Shown>::iterator find(quint32 id);

    QDBusConnection bus_;
    std::map<QString, Shown> shown_;
};

} // namespace sotto::notifications
