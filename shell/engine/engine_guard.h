#pragma once

#include <QQmlAbstractUrlInterceptor>
#include <QQmlNetworkAccessManagerFactory>
#include <QStringList>

class QQmlEngine;

namespace sotto::engine {

/// Keeps QML inside: what it loads comes from the program (qrc:), the image sources (image:), Qt's own
/// modules and the folders of enabled plugins; nothing from elsewhere on the disk, nothing from the network,
/// whatever a plugin or a message asks for. Thread: QML also asks on its loader thread, so folders are fixed
/// at start.
class EngineGuard : public QQmlAbstractUrlInterceptor, public QQmlNetworkAccessManagerFactory {
public:
    /// `pluginFolders`: absolute paths of the enabled plugins' QML.
    explicit EngineGuard(QStringList pluginFolders);

    /// The guard must outlive the engine.
    void protect(QQmlEngine& engine);

    QUrl intercept(const QUrl& url, DataType type) override;
    QNetworkAccessManager* create(QObject* parent) override;

private:
    bool allows(const QUrl& url) const;

    QStringList folders_;
};

} // namespace sotto::engine
