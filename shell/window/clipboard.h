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
    /// After how many seconds a secret is taken back; 0: never.
    Q_PROPERTY(int clearAfterS MEMBER clearAfterS_ NOTIFY changed FINAL)

public:
    explicit Clipboard(QObject* parent = nullptr);

    Q_INVOKABLE void copy(const QString& text);
    /// For recovery words: gone after clearAfterS.
    Q_INVOKABLE void copySecret(const QString& text);

signals:
    void changed();

private:
    void clear();

    QTimer timer_;
    int clearAfterS_ = 60;
    QByteArray copied_; ///< hash of the secret, to know it again without keeping it
};

} // namespace sotto::window
