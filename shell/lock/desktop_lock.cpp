#include "lock/desktop_lock.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>

namespace sotto::lock {

namespace {

const QString kLogin = QStringLiteral("org.freedesktop.login1");
const QString kLoginPath = QStringLiteral("/org/freedesktop/login1");
const QString kManager = QStringLiteral("org.freedesktop.login1.Manager");

QDBusMessage call(const char* method) {
    return QDBusMessage::createMethodCall(kLogin, kLoginPath, kManager, QString::fromLatin1(method));
}

} // namespace

DesktopLock::DesktopLock(profile::Profile& profile, const settings::Settings& settings,
                         QDBusConnection system, QDBusConnection session, QObject* parent)
    : QObject(parent)
    , profile_(profile)
    , settings_(settings)
    , system_(std::move(system)) {
    system_.connect(kLogin, kLoginPath, kManager, QStringLiteral("PrepareForSleep"), this,
                    SLOT(onSleep(bool)));
    followSession();
    for (const auto& [service, path] :
         {std::pair("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"),
          std::pair("org.freedesktop.ScreenSaver", "/ScreenSaver"),
          std::pair("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver"),
          std::pair("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver"),
          std::pair("org.mate.ScreenSaver", "/org/mate/ScreenSaver")})
        session.connect({}, QString::fromLatin1(path), QString::fromLatin1(service),
                        QStringLiteral("ActiveChanged"), this, SLOT(onScreenSaver(bool)));
    connect(&profile_, &profile::Profile::opened, this, &DesktopLock::holdSleep);
    connect(&profile_, &profile::Profile::changed, this, [this] {
        if (profile_.state() == profile::Profile::Locked)
            letSleep();
    });
    if (profile_.state() == profile::Profile::Ready)
        holdSleep();
}

/// Sessions of other people are locked, too.
void DesktopLock::followSession() {
    if (!system_.isConnected())
        return;
    QDBusMessage question = call("GetSession");
    question << QStringLiteral("auto");
    ask(question, [this](const QDBusMessage& reply) {
        const auto path = reply.arguments().value(0).value<QDBusObjectPath>();
        if (!path.path().isEmpty())
            system_.connect(kLogin, path.path(), QStringLiteral("org.freedesktop.login1.Session"),
                            QStringLiteral("Lock"), this, SLOT(onSessionLock()));
    });
}

void DesktopLock::ask(const QDBusMessage& question, std::function<void(const QDBusMessage&)> then) {
    auto* watcher = new QDBusPendingCallWatcher(system_.asyncCall(question), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        if (!watcher->isError())
            then(watcher->reply());
    });
}

void DesktopLock::onSleep(bool begins) {
    if (!begins)
        return profile_.state() == profile::Profile::Ready ? holdSleep() : void();
    if (profile_.isProtected() && settings_.isOn(QStringLiteral("security.lockOnSuspend")))
        profile_.lock();
    else
        letSleep();
}

void DesktopLock::onSessionLock() {
    onScreenSaver(true);
}

void DesktopLock::onScreenSaver(bool active) {
    if (active && profile_.isProtected() && settings_.isOn(QStringLiteral("security.lockOnScreenLock")))
        profile_.lock();
}

void DesktopLock::holdSleep() {
    if (!system_.isConnected() || hold_.isValid())
        return;
    QDBusMessage question = call("Inhibit");
    question << QStringLiteral("sleep") << QCoreApplication::applicationName() << tr("Locks the messages")
             << QStringLiteral("delay");
    ask(question, [this](const QDBusMessage& reply) {
        if (profile_.state() == profile::Profile::Ready)
            hold_ = reply.arguments().value(0).value<QDBusUnixFileDescriptor>();
    });
}

void DesktopLock::letSleep() {
    hold_ = QDBusUnixFileDescriptor();
}

} // namespace sotto::lock
