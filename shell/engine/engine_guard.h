#pragma once

#include <QQmlAbstractUrlInterceptor>
#include <QQmlNetworkAccessManagerFactory>
#include <QReadWriteLock>
#include <QStringList>

class QQmlEngine;

namespace sotto::engine {

/// Keeps QML inside: what it loads comes from the program (qrc:), the image sources (image:), Qt's own
/// modules and the folders of enabled plugins; nothing from elsewhere on the disk, nothing from the network,
/// whatever a plugin or a message asks for. [any]: QML also asks on its loader thread.
class EngineGuard : public QQmlAbstractUrlInterceptor, public QQmlNetworkAccessManagerFactory {
public:
    EngineGuard();

    /// Absolute paths of the running plugins that add to the window, in place of those before.
    void setPluginFolders(const QStringList& folders);
    /// The guard must outlive the engine.
    void protect(QQmlEngine& engine);

    QUrl intercept(const QUrl& url, DataType type) override;
    QNetworkAccessManager* create(QObject* parent) override;

private:
    bool allows(const QUrl& url) const;

    const QString modules_; ///< of Qt
    mutable QReadWriteLock lock_;
    QStringList folders_;
};

} // namespace sotto::engine
