#include "notifications/desktop.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QGuiApplication>

namespace sotto::notifications {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
const QString kRead = QStringLiteral("read");
const QString kMute = QStringLiteral("mute");
constexpr int kPatienceMs = 300; // a service that hangs must not hold the window
constexpr int kServerDecides = -1;

QDBusMessage call(const char* method) {
    return QDBusMessage::createMethodCall(kService, kPath, kService, QString::fromLatin1(method));
}

} // namespace

FreedesktopDesktop::FreedesktopDesktop(QObject* parent) : Desktop(parent) {
    auto bus = QDBusConnection::sessionBus();
    bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                SLOT(onAction(quint32, QString)));
    bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this,
                SLOT(onClosed(quint32, quint32)));
}

quint32 FreedesktopDesktop::show(const Notice& notice) {
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return 0;
    QDBusMessage message = call("Notify");
    QStringList actions{QStringLiteral("default"), tr("Open")};
    if (notice.aboutMessages)
        actions << kRead << tr("Mark as read") << kMute << tr("Mute for 1 hour");
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
                            {QStringLiteral("category"), QStringLiteral("im.received")}};
    // Text of strangers: services that read markup must not find any.
    message << QGuiApplication::applicationDisplayName() << notice.replaced
            << QGuiApplication::desktopFileName() << notice.title << notice.text.toHtmlEscaped() << actions
            << hints << kServerDecides;
    const QDBusMessage reply = bus.call(message, QDBus::Block, kPatienceMs);
    return reply.type() == QDBusMessage::ReplyMessage ? reply.arguments().value(0).toUInt() : 0;
}

void FreedesktopDesktop::close(quint32 id) {
    QDBusMessage message = call("CloseNotification");
    message << id;
    QDBusConnection::sessionBus().send(message);
}

void FreedesktopDesktop::onAction(quint32 id, const QString& action) {
    emit acted(id, action == kRead ? Action::MarkRead : action == kMute ? Action::Mute : Action::Open);
}

void FreedesktopDesktop::onClosed(quint32 id, quint32) {
    emit closed(id);
}

} // namespace sotto::notifications
