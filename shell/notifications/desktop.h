#pragma once

#include <QObject>
#include <QString>

namespace sotto::notifications {

/// Where notifications are shown. Tests record them; the program talks to the desktop.
class Desktop : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Replaces the notification `replaced` unless it is 0. Returns the id of the new one; 0: not shown.
    virtual quint32 show(const QString& title, const QString& text, quint32 replaced) = 0;
    virtual void close(quint32 id) = 0;

signals:
    void activated(quint32 id);
    void closed(quint32 id);
};

/// The notification service of the session bus (org.freedesktop.Notifications). Without one nothing is shown.
class FreedesktopDesktop final : public Desktop {
    Q_OBJECT

public:
    explicit FreedesktopDesktop(QObject* parent = nullptr);

    quint32 show(const QString& title, const QString& text, quint32 replaced) override;
    void close(quint32 id) override;

private slots:
    void onAction(quint32 id, const QString& action);
    void onClosed(quint32 id, quint32 reason);
};

} // namespace sotto::notifications
