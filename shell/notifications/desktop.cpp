#include "notifications/desktop.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QGuiApplication>

#include <algorithm>

namespace sotto::notifications {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
const QString kRead = QStringLiteral("read");
const QString kMute = QStringLiteral("mute");
constexpr int kServerDecides = -1;

QDBusMessage call(const char* method) {
    return QDBusMessage::createMethodCall(kService, kPath, kService, QString::fromLatin1(method));
}

} // namespace

FreedesktopDesktop::FreedesktopDesktop(QDBusConnection bus, QObject* parent)
    : Desktop(parent)
    , bus_(std::move(bus)) {
    bus_.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                 SLOT(onAction(quint32, QString)));
    bus_.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this,
                 SLOT(onClosed(quint32, quint32)));
}

void FreedesktopDesktop::show(const QString& tag, const Notice& notice) {
    Shown& shown = shown_[tag];
    shown.unwanted = false;
    if (shown.asked)
        shown.next = notice;
    else
        ask(tag, notice);
}

void FreedesktopDesktop::ask(const QString& tag, const Notice& notice) {
    Shown& shown = shown_[tag];
    shown.asked = true;
    QDBusMessage message = call("Notify");
    QStringList actions{QStringLiteral("default"), tr("Open")};
    if (notice.aboutMessages)
        actions << kRead << tr("Mark as read") << kMute << tr("Mute for 1 hour");
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QGuiApplication::desktopFileName()},
                            {QStringLiteral("category"), QStringLiteral("im.received")}};
    // Text of strangers: services that read markup must not find any.
    message << QGuiApplication::applicationDisplayName() << shown.id << QGuiApplication::desktopFileName()
            << notice.title << notice.text.toHtmlEscaped() << actions << hints << kServerDecides;
    auto* watcher = new QDBusPendingCallWatcher(bus_.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, tag, watcher] {
        watcher->deleteLater();
        answered(tag, *watcher);
    });
}

void FreedesktopDesktop::answered(const QString& tag, const QDBusPendingReply<quint32>& reply) {
    Shown& shown = shown_[tag];
    shown.asked = false;
    shown.id = reply.isValid() ? reply.value() : 0;
    if (shown.next)
        return ask(tag, *std::exchange(shown.next, std::nullopt));
    if (shown.unwanted)
        close(tag);
    else if (shown.id == 0)
        shown_.erase(tag);
}

void FreedesktopDesktop::close(const QString& tag) {
    const auto found = shown_.find(tag);
    if (found == shown_.end())
        return;
    found->second.next.reset();
    if (found->second.asked) {
        found->second.unwanted = true;
        return;
    }
    if (found->second.id != 0)
        closeNotification(found->second.id);
    shown_.erase(found);
}

void FreedesktopDesktop::closeAll() {
    for (auto each = shown_.begin(); each != shown_.end();)
        close((each++)->first);
}

void FreedesktopDesktop::closeNotification(quint32 id) {
    QDBusMessage message = call("CloseNotification");
    message << id;
    bus_.send(message);
}

std::map<QString, FreedesktopDesktop::Shown>::iterator FreedesktopDesktop::find(quint32 id) {
    return std::find_if(shown_.begin(), shown_.end(),
                        [id](const auto& each) { return each.second.id == id; });
}

void FreedesktopDesktop::onAction(quint32 id, const QString& action) {
    if (const auto found = find(id); id != 0 && found != shown_.end())
        emit acted(found->first, action == kRead   ? Action::MarkRead
                                 : action == kMute ? Action::Mute
                                                   : Action::Open);
}

void FreedesktopDesktop::onClosed(quint32 id, quint32) {
    // While the next one is asked for, the answer says what is there.
    if (const auto found = find(id); found != shown_.end() && !found->second.asked)
        shown_.erase(found);
}

} // namespace sotto::notifications
