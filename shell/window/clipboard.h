#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

namespace sotto::window {

/// Copies text. Secrets are taken back after a while, unless something else was copied since.
class Clipboard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit Clipboard(QObject* parent = nullptr);

    Q_INVOKABLE void copy(const QString& text);
    /// For recovery words: gone after 60 s.
    Q_INVOKABLE void copySecret(const QString& text);

private:
    void clear();

    QTimer timer_;
    QByteArray copied_; ///< hash of the secret, to know it again without keeping it
};

} // namespace sotto::window
