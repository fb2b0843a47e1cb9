#pragma once

#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace sotto::test {

/// A message bus that nobody else is on, until it is destroyed.
class PrivateBus {
public:
    PrivateBus() {
        daemon_.start(QStringLiteral("dbus-daemon"),
                      {QStringLiteral("--session"), QStringLiteral("--nofork"),
                       QStringLiteral("--print-address"),
                       QStringLiteral("--address=unix:dir=") + folder_.path()});
        if (!daemon_.waitForReadyRead())
            qFatal("dbus-daemon does not start.");
        address_ = QString::fromLatin1(daemon_.readLine()).trimmed();
    }
    ~PrivateBus() {
        daemon_.kill();
        daemon_.waitForFinished();
    }

    const QString& address() const { return address_; }

private:
    QTemporaryDir folder_;
    QProcess daemon_;
    QString address_;
};

} // namespace sotto::test
