#include "session_bus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDeadlineTimer>
#include <QStandardPaths>

namespace {

constexpr int kStartMs = 20'000;
constexpr int kStopMs = 5'000;
constexpr int kPauseMs = 20;

} // namespace

SessionBus::~SessionBus() {
    launcher_.terminate();
    if (!launcher_.waitForFinished(kStopMs))
        launcher_.kill();
    launcher_.waitForFinished(kStopMs);
}

QString SessionBus::start(const QString& display) {
    environment_.insert("DBUS_SESSION_BUS_ADDRESS", bus_.address());
    environment_.insert("XDG_RUNTIME_DIR", runtime_.path());
    environment_.insert("DISPLAY", display);
    environment_.insert("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
    environment_.remove("WAYLAND_DISPLAY");
    environment_.remove("AT_SPI_BUS_ADDRESS");

    const QString launcher = QStandardPaths::findExecutable("at-spi-bus-launcher", {"/usr/libexec"});
    if (launcher.isEmpty())
        return "There is no at-spi-bus-launcher (package at-spi2-core).";
    launcher_.setStandardErrorFile(QProcess::nullDevice());
    launcher_.setProcessEnvironment(environment_);
    launcher_.start(launcher, QStringList());
    return askForAccessibility() ? QString() : "There is no bus for assistive technology.";
}

bool SessionBus::askForAccessibility() {
    const auto session = QDBusConnection::connectToBus(bus_.address(), runtime_.path());
    for (const QDeadlineTimer deadline(kStartMs); accessibility_.isEmpty() && !deadline.hasExpired();) {
        const auto answer = session.call(
            QDBusMessage::createMethodCall("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress"));
        if (answer.type() == QDBusMessage::ReplyMessage)
            accessibility_ = answer.arguments().value(0).toString();
        else if (launcher_.waitForFinished(kPauseMs))
            break;
    }
    return !accessibility_.isEmpty();
}
