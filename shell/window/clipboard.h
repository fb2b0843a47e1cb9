#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QTimer>

namespace sotto::window {

/// Copies text. Secrets are taken back after a while and at the end of the program, unless something else was
/// copied since.
class Clipboard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON

public:
    explicit Clipboard(QObject* parent = nullptr);

    Q_INVOKABLE void copy(const QString& text);
    /// Gone after `seconds`; 0: not by itself.
    Q_INVOKABLE void copySecret(const QString& text, int seconds);

private:
    void clear();

    QTimer timer_;
    QByteArray copied_; ///< hash of the secret, to know it again without keeping it
};

} // namespace sotto::window
