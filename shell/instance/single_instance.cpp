#include "instance/single_instance.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>

namespace sotto::instance {

namespace {

constexpr int kPatienceMs = 500;

/// In the folder of the session, which only this person can open; the profile's path is hashed to fit a
/// socket name.
QString socketName(const QString& profile) {
    const QByteArray hash =
        QCryptographicHash::hash(QDir(profile).absolutePath().toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(16);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return folder + QStringLiteral("/sotto-") + QString::fromLatin1(hash);
}

} // namespace

SingleInstance::SingleInstance(const QString& profile, QObject* parent)
    : QObject(parent)
    , name_(socketName(profile)) {
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&server_, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket* socket = server_.nextPendingConnection())
            socket->deleteLater();
        emit showWanted();
    });
}

bool SingleInstance::isSecond() {
    QLocalSocket first;
    first.connectToServer(name_);
    if (first.waitForConnected(kPatienceMs))
        return true;
    listen();
    return false;
}

void SingleInstance::listen() {
    // A socket that nobody answers was left by a program that was killed.
    QLocalServer::removeServer(name_);
    server_.listen(name_);
}

} // namespace sotto::instance
