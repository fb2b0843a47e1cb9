#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

namespace sotto::images {

/// Keeps a QR code as a picture.
class QrFile : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    using QObject::QObject;

    /// A PNG large enough to be printed; false when it cannot be written.
    Q_INVOKABLE static bool save(const QString& text, const QUrl& file);
};

} // namespace sotto::images
