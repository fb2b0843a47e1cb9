#include "engine/engine_guard.h"

#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QQmlEngine>
#include <QTimer>

#include <algorithm>

namespace sotto::engine {

namespace {

/// A reply that has failed before anything was sent.
class RefusedReply : public QNetworkReply {
public:
    RefusedReply(const QNetworkRequest& request, QNetworkAccessManager::Operation operation, QObject* parent)
        : QNetworkReply(parent) {
        setRequest(request);
        setUrl(request.url());
        setOperation(operation);
        setError(ContentAccessDenied, QStringLiteral("QML has no network."));
        setFinished(true);
        QTimer::singleShot(0, this, [this] {
            emit errorOccurred(ContentAccessDenied);
            emit finished();
        });
    }
    void abort() override {}

protected:
    qint64 readData(char*, qint64) override { return -1; }
};

class RefusingManager : public QNetworkAccessManager {
public:
    using QNetworkAccessManager::QNetworkAccessManager;

protected:
    QNetworkReply* createRequest(Operation operation, const QNetworkRequest& request, QIODevice*) override {
        return new RefusedReply(request, operation, this);
    }
};

/// The path with links followed as far as it exists, so that a link inside a plugin leads nowhere else.
QString real(const QString& path) {
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QDir::cleanPath(path) : canonical;
}

} // namespace

EngineGuard::EngineGuard()
    : modules_(real(QLibraryInfo::path(QLibraryInfo::QmlImportsPath)) + QLatin1Char('/')) {
}

void EngineGuard::setPluginFolders(const QStringList& folders) {
    QStringList known;
    for (const QString& folder : folders)
        known << real(folder) + QLatin1Char('/');
    const QWriteLocker locker(&lock_);
    folders_ = known;
}

void EngineGuard::protect(QQmlEngine& engine) {
    engine.addUrlInterceptor(this);
    engine.setNetworkAccessManagerFactory(this);
}

QUrl EngineGuard::intercept(const QUrl& url, DataType) {
    return allows(url) ? url : QUrl(QStringLiteral("qrc:/refused"));
}

QNetworkAccessManager* EngineGuard::create(QObject* parent) {
    return new RefusingManager(parent);
}

bool EngineGuard::allows(const QUrl& url) const {
    const QString scheme = url.scheme();
    if (url.isEmpty() || scheme == QLatin1String("qrc") || scheme == QLatin1String("image"))
        return true;
    if (!url.isLocalFile())
        return false;
    const QString path = real(url.toLocalFile());
    const auto lies = [&path](const QString& folder) {
        return path.startsWith(folder) || path + QLatin1Char('/') == folder;
    };
    const QReadLocker locker(&lock_);
    return lies(modules_) || std::any_of(folders_.begin(), folders_.end(), lies);
}

} // namespace sotto::engine
