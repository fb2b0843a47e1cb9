#pragma once

#include <QObject>
#include <QString>

namespace sotto::notifications {

/// What the desktop is asked to show.
struct Notice {
    QString title;
    QString text;
    bool aboutMessages = false; ///< with the actions for messages
    quint32 replaced = 0;       ///< id of the notice whose place it takes; 0: none
};

/// Where notifications are shown. Tests record them; the program talks to the desktop.
class Desktop : public QObject {
    Q_OBJECT

public:
    enum class Action { Open, MarkRead, Mute };

    using QObject::QObject;

    /// Returns the id of the new one; 0: not shown.
    virtual quint32 show(const Notice& notice) = 0;
    virtual void close(quint32 id) = 0;

signals:
    void acted(quint32 id, sotto::notifications::Desktop::Action action);
    void closed(quint32 id);
};

/// The notification service of the session bus (org.freedesktop.Notifications). Without one nothing is shown.
class FreedesktopDesktop final : public Desktop {
    Q_OBJECT

public:
    explicit FreedesktopDesktop(QObject* parent = nullptr);

    quint32 show(const Notice& notice) override;
    void close(quint32 id) override;

private slots:
    void onAction(quint32 id, const QString& action);
    void onClosed(quint32 id, quint32 reason);
};

} // namespace sotto::notifications
