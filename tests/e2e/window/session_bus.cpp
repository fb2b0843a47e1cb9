#include "session_bus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

namespace {

constexpr int kStartMs = 20'000;
constexpr int kStopMs = 5'000;
constexpr int kPauseMs = 20;

const char kConfiguration[] = R"(<busconfig>
  <type>session</type>
  <listen>unix:path=%1/bus</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

void end(QProcess& process) {
    process.terminate();
    if (!process.waitForFinished(kStopMs))
        process.kill();
    process.waitForFinished(kStopMs);
}

} // namespace

SessionBus::~SessionBus() {
    end(launcher_);
    end(bus_);
}

QString SessionBus::start(const QString& display) {
    const QDir folder(folder_.path());
    QFile configuration(folder.filePath("bus.conf"));
    if (!configuration.open(QIODevice::WriteOnly))
        return configuration.errorString();
    configuration.write(QString(kConfiguration).arg(folder_.path()).toUtf8());
    configuration.close();
    bus_.setStandardErrorFile(QProcess::nullDevice());
    bus_.start("dbus-daemon", {"--config-file=" + configuration.fileName(), "--nofork", "--print-address=1"});
    while (!bus_.canReadLine())
        if (!bus_.waitForReadyRead(kStartMs))
            return "dbus-daemon does not get ready: " + bus_.errorString();
    environment_.insert("DBUS_SESSION_BUS_ADDRESS", QString::fromLatin1(bus_.readLine().trimmed()));
    environment_.insert("XDG_RUNTIME_DIR", folder_.path());
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
    const auto session =
        QDBusConnection::connectToBus(environment_.value("DBUS_SESSION_BUS_ADDRESS"), folder_.path());
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
